import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';

type Props = Readonly<{ otherwise: ReactNode; children: ReactNode }>;

/** Shows something else when what it holds falls over, until one goes to another page. */
export const Unbroken = (props: Props) => <Boundary at={useLocation().key} {...props} />;

type State = Readonly<{ broken: boolean; at: string }>;

/** React knows no hook for it. */
class Boundary extends Component<Props & Readonly<{ at: string }>, State> {
  override state: State = { broken: false, at: this.props.at };

  static getDerivedStateFromError = (): Partial<State> => ({ broken: true });

  static getDerivedStateFromProps = ({ at }: Readonly<{ at: string }>, state: State): State | null =>
    at === state.at ? null : { broken: false, at };

  override render() {
    return this.state.broken ? this.props.otherwise : this.props.children;
  }
}
