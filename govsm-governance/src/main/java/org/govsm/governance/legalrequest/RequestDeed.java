package org.govsm.governance.legalrequest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was done about a legal request, as an officer marks it; what is marked is judged. */
enum RequestDeed {
  /** All of it was removed. */
  REMOVED,
  /** Access to all of it was disabled. */
  DISABLED,
  /** Nothing of it was left to remove. */
  GONE,
  /** It was made private, or else restricted, as ordered. */
  RESTRICTED,
  /** What was to be published was published. */
  PUBLISHED,
  /** It was reported to the platform, where only that can remove it. */
  REPORTED,
  /** The information was given. */
  INFORMATION_GIVEN,
  /** All that was asked was done in another way. */
  OTHERWISE,
  /** A complaint was answered and rejected, for a reason. */
  REJECTED,
  /** A part was done: the rest is still to be met. */
  PART;

  /** Orders that may ask for whatever is right. */
  private static final Set<String> ANYTHING = Set.of("COURT_ORDER", "GAC_ORDER");

  /** What they may ask for besides a removal. */
  private static final Set<RequestDeed> ORDERED = EnumSet.of(RESTRICTED, PUBLISHED, OTHERWISE);

  private static final Set<RequestDeed> OF_REMOVAL = EnumSet.of(REMOVED, DISABLED, RESTRICTED);

  /** What may have been done about a request, the usual first. */
  static List<RequestDeed> of(LegalRequest request) {
    return Stream.of(values()).filter(one -> one.fits(request)).toList();
  }

  private boolean fits(LegalRequest request) {
    boolean information = request.kind().equals("INFORMATION_ORDER");
    return switch (this) {
      case PART -> true;
      case REMOVED, DISABLED, GONE -> !information;
      case RESTRICTED, PUBLISHED -> ANYTHING.contains(request.kind());
      case REPORTED -> !request.isOrder() && request.isOfUser();
      case INFORMATION_GIVEN -> !request.isRemoval();
      case OTHERWISE -> !request.isRemoval() || ANYTHING.contains(request.kind());
      case REJECTED -> request.kind().equals(LegalRequest.COMPLAINT);
    };
  }

  /** Whether it tells of something that is no longer to be seen. */
  boolean isOfRemoval() {
    return OF_REMOVAL.contains(this);
  }

  /** Whether content may have been removed by it, so that a copy is kept, or it is said why not. */
  boolean asksForCopy() {
    return !ORDERED.contains(this) && this != REPORTED;
  }

  /** Whether its words are to tell of a deed: of nothing left, a no and a part they need not. */
  boolean isWhole() {
    return !EnumSet.of(GONE, REJECTED, PART).contains(this);
  }
}
