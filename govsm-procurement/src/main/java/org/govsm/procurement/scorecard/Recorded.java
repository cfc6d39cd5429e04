package org.govsm.procurement.scorecard;

/** How readings that are gone through are noted as what a period was made of. */
enum Recorded {
  /** Each one. */
  EACH,
  /** Not those of days that begin after the period, which are left aside. */
  DAYS,
  /** By the index of posts, post by post; here those alone that the index does not get. */
  BY_INDEX,
  /** Not at all: the index of posts has gone through the same readings. */
  INDEXED
}
