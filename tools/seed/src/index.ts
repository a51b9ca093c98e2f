export { demoStory, type Step } from './demo-story';
export { personas } from './people';
