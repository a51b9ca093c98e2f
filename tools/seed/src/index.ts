export { demoStory, type Step } from './demo-story';
export { idOf } from './ids';
export { adultId, adults, personas, schoolId } from './people';
