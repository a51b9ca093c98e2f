import { Notice, type Values } from '@caseward/web-kit';
import { Link } from 'react-router';

/** What to do, before anything else: nothing of such an image is written down here (UKCIS, sharing nudes). */
export const indecentNote = ({ mayBeIndecent }: Values) =>
  mayBeIndecent === 'yes' || mayBeIndecent === 'not_sure' ? (
    <Notice tone="danger" title="Stop here" alert>
      <ul>
        <li>Do not look at it again. Do not copy, print, save or send it: that is a crime, whatever the reason.</li>
        <li>Leave the device as it is, and keep it where nobody else can reach it.</li>
        <li>
          Call the police, and tell your safeguarding lead now. <Link to="/help/urgent">Numbers to call</Link>
        </li>
        <li>Do not question the child about it. Write down only where the device is and who knows.</li>
      </ul>
    </Notice>
  ) : null;
