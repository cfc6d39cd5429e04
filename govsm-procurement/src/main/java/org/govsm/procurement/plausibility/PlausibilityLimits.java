package org.govsm.procurement.plausibility;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.ToPlain;

/**
 * Limits of plausibility checks: from where on something is unusual enough to be asked about. No
 * standard sets them. Those that are shipped are chosen so that ordinary accounts are left alone; a
 * department sets its own.
 */
public final class PlausibilityLimits implements ToPlain {

  private static final PlausibilityLimits SHIPPED = new Draft().done();

  private final int historyDays;
  private final int leastDays;
  private final int leastPosts;
  private final BigDecimal leastRise;
  private final int spikeFactor;
  private final int fenceFactor;
  private final int fallPercent;
  private final int gapDays;
  private final int repeatedDays;
  private final int differencePercent;

  private PlausibilityLimits(Draft draft) {
    historyDays = draft.historyDays;
    leastDays = draft.leastDays;
    leastPosts = draft.leastPosts;
    leastRise = draft.leastRise;
    spikeFactor = draft.spikeFactor;
    fenceFactor = draft.fenceFactor;
    fallPercent = draft.fallPercent;
    gapDays = draft.gapDays;
    repeatedDays = draft.repeatedDays;
    differencePercent = draft.differencePercent;
  }

  /** The limits that come with govsm. */
  public static PlausibilityLimits shipped() {
    return SHIPPED;
  }

  /** A draft that starts with these limits. */
  public Draft toDraft() {
    Draft draft = new Draft();
    draft.historyDays = historyDays;
    draft.leastDays = leastDays;
    draft.leastPosts = leastPosts;
    draft.leastRise = leastRise;
    draft.spikeFactor = spikeFactor;
    draft.fenceFactor = fenceFactor;
    draft.fallPercent = fallPercent;
    draft.gapDays = gapDays;
    draft.repeatedDays = repeatedDays;
    draft.differencePercent = differencePercent;
    return draft;
  }

  /** How many days before the period belong to the account's own history. */
  public int historyDays() {
    return historyDays;
  }

  /** Of how many days the history must tell the rise, before a day is set against it. */
  public int leastDays() {
    return leastDays;
  }

  /** How many posts the history must have, before a post is set against them. */
  public int leastPosts() {
    return leastPosts;
  }

  /** A rise of a day, or the lower figure of a ratio, that is less is not looked at. */
  public BigDecimal leastRise() {
    return leastRise;
  }

  /** How many median deviations above the median rise of a day a spike begins. */
  public int spikeFactor() {
    return spikeFactor;
  }

  /** How many distances between the quartiles beyond them an outlier begins. */
  public int fenceFactor() {
    return fenceFactor;
  }

  /** The fall in percent, from one reading to the next, of a figure that may fall. */
  public int fallPercent() {
    return fallPercent;
  }

  /** How many days may pass from one reading of an account to the next. */
  public int gapDays() {
    return gapDays;
  }

  /** On how many days after each other one figure is unusual. */
  public int repeatedDays() {
    return repeatedDays;
  }

  /** How far apart, in percent of the larger, two sources may be about one thing. */
  public int differencePercent() {
    return differencePercent;
  }

  /** The limits by their names. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("historyDays", historyDays);
    tree.put("leastDays", leastDays);
    tree.put("leastPosts", leastPosts);
    tree.put("leastRise", leastRise);
    tree.put("spikeFactor", spikeFactor);
    tree.put("fenceFactor", fenceFactor);
    tree.put("fallPercent", fallPercent);
    tree.put("gapDays", gapDays);
    tree.put("repeatedDays", repeatedDays);
    tree.put("differencePercent", differencePercent);
    return tree;
  }

  /**
   * Limits in the making. A number that makes no sense is an {@link IllegalArgumentException}. One
   * thread fills it.
   */
  public static final class Draft {

    private int historyDays = 180;
    private int leastDays = 28;
    private int leastPosts = 20;
    private BigDecimal leastRise = BigDecimal.valueOf(100);
    private int spikeFactor = 10;
    private int fenceFactor = 3;
    private int fallPercent = 5;
    private int gapDays = 3;
    private int repeatedDays = 5;
    private int differencePercent = 5;

    private Draft() {}

    /** Sets {@link PlausibilityLimits#historyDays()}. */
    public Draft historyDays(int days) {
      historyDays = atLeast(1, days, "historyDays");
      return this;
    }

    /** Sets {@link PlausibilityLimits#leastDays()}: seven or more. */
    public Draft leastDays(int days) {
      leastDays = atLeast(7, days, "leastDays");
      return this;
    }

    /** Sets {@link PlausibilityLimits#leastPosts()}: eight or more. */
    public Draft leastPosts(int posts) {
      leastPosts = atLeast(8, posts, "leastPosts");
      return this;
    }

    /** Sets {@link PlausibilityLimits#leastRise()}: above zero. */
    public Draft leastRise(BigDecimal rise) {
      if (rise.signum() <= 0) {
        throw new IllegalArgumentException("leastRise must be above 0, not " + rise);
      }
      leastRise = requireNonNull(rise, "rise");
      return this;
    }

    /** Sets {@link PlausibilityLimits#spikeFactor()}. */
    public Draft spikeFactor(int factor) {
      spikeFactor = atLeast(1, factor, "spikeFactor");
      return this;
    }

    /** Sets {@link PlausibilityLimits#fenceFactor()}. */
    public Draft fenceFactor(int factor) {
      fenceFactor = atLeast(1, factor, "fenceFactor");
      return this;
    }

    /** Sets {@link PlausibilityLimits#fallPercent()}. */
    public Draft fallPercent(int percent) {
      fallPercent = atLeast(1, percent, "fallPercent");
      return this;
    }

    /** Sets {@link PlausibilityLimits#gapDays()}. */
    public Draft gapDays(int days) {
      gapDays = atLeast(1, days, "gapDays");
      return this;
    }

    /** Sets {@link PlausibilityLimits#repeatedDays()}: two or more. */
    public Draft repeatedDays(int days) {
      repeatedDays = atLeast(2, days, "repeatedDays");
      return this;
    }

    /** Sets {@link PlausibilityLimits#differencePercent()}. */
    public Draft differencePercent(int percent) {
      differencePercent = atLeast(1, percent, "differencePercent");
      return this;
    }

    /** The limits. */
    public PlausibilityLimits done() {
      return new PlausibilityLimits(this);
    }

    private static int atLeast(int least, int given, String what) {
      if (given < least) {
        throw new IllegalArgumentException(what + " must be " + least + " or more, not " + given);
      }
      return given;
    }
  }
}
