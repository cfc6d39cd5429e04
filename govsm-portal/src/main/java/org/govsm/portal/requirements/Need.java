package org.govsm.portal.requirements;

/** Need: when an input of a form must say something. */
public enum Need {
  /** At once. */
  MUST,
  /** Before the document is published. */
  LATER,
  /** Never, as far as is known. */
  OPTIONAL
}
