/** How far a lesson is that was accepted. What is taught is then `in_place`. */
export const stages = ['proposed', 'agreed', 'planned', 'in_place', 'reviewed', 'closed', 'open_again', 'dropped', 'merged'] as const; // prettier-ignore
