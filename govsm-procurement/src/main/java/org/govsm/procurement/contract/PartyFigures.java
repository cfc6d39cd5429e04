package org.govsm.procurement.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;

/**
 * Figures that parties of a contract give themselves: none silently takes the place of what the
 * other party or the platform said, nor is added to it.
 */
public final class PartyFigures {

  /**
   * Sources that speak for the platform or for the account; only their own file shows it. A public
   * counter is the platform's word too: typed by the one who is paid by it, nobody has seen it.
   */
  private static final Set<String> FIRM =
      Set.of("platform-api", "platform-export", "first-party", "public-counter");

  /** Somebody who is no party: without that one's own file it is the word of whoever typed it. */
  private static final String THIRD = "third-party";

  private PartyFigures() {}

  /**
   * Why a supplier may not give a reading in a file whose rows name their own source.
   *
   * @param counted whether it was said who counted
   * @param evident whether another file that is kept shows it
   */
  public static Optional<Message> bySupplier(Reading reading, boolean counted, boolean evident) {
    if (!reading.platform().equals(Kpi.CONTRACT)) {
      return ofSource(reading, evident);
    }
    return counted && evident && reading.figure().value().isPresent()
        ? Optional.empty()
        : Optional.of(line("count.supplier", reading));
  }

  private static Optional<Message> ofSource(Reading reading, boolean evident) {
    if (FIRM.contains(reading.source())) {
      return Optional.of(
          line("count.supplier-source", reading)
              .with("source", new Term("source." + reading.source())));
    }
    return reading.source().equals(THIRD) && !evident
        ? Optional.of(line("count.supplier-third", reading))
        : Optional.empty();
  }

  /**
   * Why a figure cannot stand beside one that is on record, where a party counted either: it would
   * take its place, or be added to it. Two that differ and were given at the same time may: they
   * are held until one is withdrawn.
   *
   * @param contract the number of the contract
   * @param rule by which both parties count: their figures stand beside each other, and what they
   *     counted together settles them; empty where the terms have none
   * @param before the newest of its source, subject and days on record
   * @return where it stands, and what the other says, for which {@code upload} is to be filled in
   */
  public static Optional<Message> against(
      Reading now, Reading before, String contract, Optional<Reconciliation> rule) {
    if (rule.filter(one -> areApart(now, before, one)).isPresent()) {
      return Optional.empty();
    }
    boolean isCounted = party(now).isPresent() || party(before).isPresent();
    if (!isCounted
        || !now.platform().equals(before.platform())
        || !now.metric().equals(before.metric())
        || !now.origin().equals(before.origin())) {
      return Optional.empty();
    } else if (!now.subject().equals(before.subject())) {
      return areWholeAndPart(now, before, contract) && meet(now, before)
          ? Optional.of(said("count.added", now, before))
          : Optional.empty();
    }
    boolean sameDays = now.from().equals(before.from()) && now.to().equals(before.to());
    boolean atOnce =
        now.source().equals(before.source()) && now.retrievedAt().equals(before.retrievedAt());
    return sameDays && !atOnce && !now.figure().equals(before.figure())
        ? Optional.of(said("count.differs", now, before))
        : Optional.empty();
  }

  /** Whether the terms set the one against the other, or the one settles the other. */
  private static boolean areApart(Reading now, Reading before, Reconciliation rule) {
    String own = party(now).orElse("");
    String other = party(before).orElse("");
    boolean each =
        List.of(Reconciliation.BUYER, Reconciliation.SUPPLIER).containsAll(List.of(own, other));
    boolean settles = own.equals(Reconciliation.BOTH) && !other.isEmpty();
    return rule.isOf(now.metric()) && (each || settles) && !own.equals(other);
  }

  /** Whether each party gave one of two figures of a metric of which both give their own. */
  public static boolean areOfEach(Reading one, Reading other, Optional<Reconciliation> rule) {
    return rule.filter(both -> both.isOf(one.metric())).isPresent()
        && !party(one).equals(party(other));
  }

  /**
   * Why a figure of a metric that both parties count cannot be taken from whoever gives it. What
   * the supplier counted it says itself. What both agreed on names the figure of each, which is on
   * record, and a paper that shows the agreement.
   *
   * @param known what is on record of the metric
   * @param ofSupplier whether whoever gives it may speak for the supplier
   * @param evident whether another file that is kept shows it
   */
  public static Optional<Message> ofTwo(
      Reading now,
      List<Reading> known,
      Optional<Reconciliation> rule,
      boolean ofSupplier,
      boolean evident) {
    String party = party(now).orElse("");
    if (rule.filter(both -> both.isOf(now.metric())).isEmpty()) {
      return Optional.empty();
    } else if (party.equals(Reconciliation.SUPPLIER) && !ofSupplier) {
      return Optional.of(of("count.of-supplier", now));
    } else if (!party.equals(Reconciliation.BOTH)) {
      return Optional.empty();
    } else if (!evident) {
      return Optional.of(of("count.agreed-evidence", now));
    }
    return Stream.of(Reconciliation.BUYER, Reconciliation.SUPPLIER)
        .filter(one -> known.stream().noneMatch(other -> isOf(one, other, now)))
        .findFirst()
        .map(one -> of("count.agreed-figures", now).with("party", new Term("counted-by." + one)));
  }

  private static boolean isOf(String party, Reading one, Reading other) {
    return party(one).filter(party::equals).isPresent()
        && one.subject().equals(other.subject())
        && one.from().equals(other.from())
        && one.to().equals(other.to());
  }

  private static Message of(String key, Reading reading) {
    return line(key, reading)
        .with("metric", new Term("metric." + reading.platform() + "." + reading.metric()));
  }

  /** What is counted of the contract holds what is counted of its parts. */
  private static boolean areWholeAndPart(Reading now, Reading before, String contract) {
    return now.subject().equals(contract) || before.subject().equals(contract);
  }

  private static boolean meet(Reading one, Reading other) {
    return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
  }

  private static Optional<String> party(Reading reading) {
    return reading.evidence().flatMap(Evidence::countedBy);
  }

  private static Message said(String key, Reading now, Reading before) {
    return line(key, now)
        .with("metric", new Term("metric." + before.platform() + "." + before.metric()))
        .with("subject", before.subject())
        .with("figure", before.figure().value().<Object>map(one -> one).orElse("–"))
        .with("party", new Term("counted-by." + party(before).orElse("unsaid")));
  }

  private static Message line(String key, Reading reading) {
    return Message.of(key).with("line", reading.evidence().map(Evidence::line).orElse(1L));
  }
}
