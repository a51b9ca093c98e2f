export { demoStory, type DemoSize } from './demo-story';
export { idOf } from './ids';
export { adultId, adults, personas, schoolId } from './people';
export type { Chapter, Step } from './steps';
