import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './problem.module.css';

type Props = { readonly message: string; readonly hint: string; readonly retry: string; readonly children: ReactNode };

/** Holds back a screen that fails to draw, so that the rest of the window lives on. */
export class Guard extends Component<Props, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { message, hint, retry, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <div role="alert" className={styles.problem}>
        <div>
          <p className={styles.message}>{message}</p>
          <p>{hint}</p>
          <Button onClick={() => this.setState({ failed: false })}>{retry}</Button>
        </div>
      </div>
    );
  }
}
