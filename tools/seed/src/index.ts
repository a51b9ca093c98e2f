export { demoStory, type DemoSize } from './demo-story';
export { idOf } from './ids';
export { adultId, adults, personas, schoolId } from './people';
export { refusedStep, type Chapter, type Step } from './steps';
