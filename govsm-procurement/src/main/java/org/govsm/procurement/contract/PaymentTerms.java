package org.govsm.procurement.contract;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;

/** What holds for the whole certificate: order, rounding, sources, freeze. */
public final class PaymentTerms {

  /** Sources from the firmest, where the terms do not rank them. */
  static final List<String> FIRMEST_FIRST =
      List.of("first-party", "platform-export", "platform-api", "third-party", "public-counter");

  private final Node node;
  private final List<String> sources;
  private final RoundingMode rounding;

  PaymentTerms(Node node) {
    this.node = node;
    this.sources = node.has("sources") ? node.codes("sources") : FIRMEST_FIRST;
    this.rounding =
        switch (node.find("rounding", String.class).orElse("half-up")) {
          case "half-even" -> RoundingMode.HALF_EVEN;
          case "down" -> RoundingMode.DOWN;
          default -> RoundingMode.HALF_UP;
        };
  }

  /** The form of these rules, for documents that hold them. */
  public static Schema form() {
    return Schema.of(
        Field.oneOf("stacking", Field.Kind.CODE, "gross", "net")
            .says("each percentage of the full base, or of the base less what earlier KPIs deduct"),
        Field.oneOf("rounding", Field.Kind.CODE, "half-up", "half-even", "down")
            .says("how a part of a paisa is rounded"),
        Field.oneOf("roundingPer", Field.Kind.CODE, "line", "total")
            .says("round each deduction, or their sum"),
        Field.of("freezeDays", Field.Kind.COUNT)
            .atLeast(0)
            .atMost(3660)
            .says(
                "what is learnt later than so many days after a period is settled in a later"
                    + " certificate or the closing settlement"),
        Field.of("holdDays", Field.Kind.COUNT)
            .atLeast(0)
            .atMost(3660)
            .says(
                "number of days after the first certificate that holds an amount within which it"
                    + " must be settled"),
        Field.of("sources", Field.Kind.CODES).says("whose reading counts, the firmest first"),
        Field.forms("accounts", "account", accounts())
            .says(
                "the accounts whose figures count; of a platform without one, all that are read"));
  }

  private static Schema accounts() {
    return Schema.of(
        Field.of("platform", Field.Kind.CODE).required().says("the platform"),
        Field.of("ids", Field.Kind.CODES)
            .required()
            .says("ids, handles or addresses of accounts, as files write them"));
  }

  /**
   * The accounts of a platform whose figures count.
   *
   * @param platform the code of the platform
   * @return as the terms write them; none where all count that are read
   */
  public List<String> accounts(String platform) {
    List<String> ids = new ArrayList<>();
    for (Node one : node.branches("accounts")) {
      if (one.text("platform").equals(platform)) {
        ids.addAll(one.codes("ids"));
      }
    }
    return List.copyOf(ids);
  }

  /** Whether the terms state a member themselves. */
  boolean states(String member) {
    return node.has(member);
  }

  /**
   * Of what a percentage is taken when there are several.
   *
   * @return gross or net; gross where the terms do not say
   */
  public String stacking() {
    return node.find("stacking", String.class).orElse("gross");
  }

  /**
   * How a part of a paisa is rounded.
   *
   * @return half up where the terms do not say
   */
  public RoundingMode rounding() {
    return rounding;
  }

  /**
   * Whether each line is rounded before adding.
   *
   * @return true where the terms do not say
   */
  public boolean isRoundedPerLine() {
    return node.find("roundingPer", String.class).orElse("line").equals("line");
  }

  /**
   * How many days after a period its readings are frozen.
   *
   * @return nothing where the terms do not say
   */
  public Optional<Long> freezeDays() {
    return node.find("freezeDays", Long.class);
  }

  /**
   * Within how many days a held part must be settled.
   *
   * @return nothing where the terms do not say
   */
  public Optional<Long> holdDays() {
    return node.find("holdDays", Long.class);
  }

  /**
   * Whose reading counts.
   *
   * @return source codes, the firmest first
   */
  public List<String> sources() {
    return sources;
  }

  /** The terms that say it. */
  Node branch() {
    return node;
  }
}
