import './skeleton.css';

/** The place where words will be. */
export const Skeleton = ({ lines = 4 }: Readonly<{ lines?: number }>) => (
  <div className="skeleton" aria-hidden="true">
    {Array.from({ length: lines }, (_, i) => (
      <div key={i} />
    ))}
  </div>
);
