package org.govsm.portal.edge;

/**
 * Request rate: how often one address may ask.
 *
 * @param perSecond in the long run; 0 for no limit
 * @param burst at once, after a rest
 */
public record RequestRate(int perSecond, int burst) {

  /** Enough for a whole office behind one address, and too little to keep a portal busy with. */
  public static final RequestRate USUAL = new RequestRate(50, 1_000);

  /** As often as they like. */
  public static final RequestRate NONE = new RequestRate(0, 1);

  /** Refuses what would let nobody in. */
  public RequestRate {
    if (perSecond < 0 || burst < 1) {
      throw new IllegalArgumentException("no limit of requests below 0 a second, or of 0 at once");
    }
  }

  boolean isLimited() {
    return perSecond > 0;
  }
}
