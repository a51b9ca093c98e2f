export const DemoBand = () => (
  <p className="demo-band">
    <strong>Demo: no real data.</strong>
  </p>
);
