import { useEffect, useRef } from 'react';
import { Button } from '../look/button';

const periods = [
  ['Registration', '08:40'],
  ['Period 1', '09:00'],
  ['Period 2', '10:00'],
  ['Break', '11:00'],
  ['Period 3', '11:20'],
  ['Lunch', '12:20'],
  ['Period 4', '13:20'],
  ['Period 5', '14:20'],
] as const;

/** What somebody who walks past sees. */
export const Timetable = ({ onReturn }: Readonly<{ onReturn: () => void }>) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main className="timetable">
      <title>Timetable</title>
      <h1 ref={heading} tabIndex={-1}>
        Timetable
      </h1>
      <table>
        <thead>
          <tr>
            <th scope="col">Lesson</th>
            <th scope="col">Starts</th>
          </tr>
        </thead>
        <tbody>
          {periods.map(([name, at]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{at}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button kind="plain" onClick={onReturn}>
        Go back
      </Button>
    </main>
  );
};
