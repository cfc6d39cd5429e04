package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;

/**
 * Share of those who matched: an officer divides it among them, leaves out none, and gives neither
 * less than the order binds to nor more than it allows.
 */
record MatchedShare(Matching matching) {

  private static final Citation OWN = OwnDefault.of("least share of one who matched");
  private static final String SHARE_OF = "preference.officer.share-of";

  /** Why the parts do not hold; nothing where they do, and where nobody matched. */
  List<Message> against(List<OfficerAllocation.Part> parts) {
    List<String> matched = matching.matched().stream().map(Bid::id).toList();
    Optional<Percent> share = bound(matched);
    if (share.isEmpty()) {
      return none(parts);
    }
    List<Message> against = new ArrayList<>();
    matched.stream()
        .filter(bid -> parts.stream().noneMatch(part -> part.bid().equals(bid)))
        .map(bid -> said("matched-left-out", share.get()).with("bid", bid))
        .forEach(against::add);
    BigDecimal sum = together(parts, matched);
    int compared = sum.compareTo(share.get().points());
    if (compared < 0 && !isBound("UP_TO")) {
      against.add(said("share-below", share.get()).with("sum", new Percent(sum)));
    } else if (compared > 0 && !isBound("AT_LEAST")) {
      against.add(said("share-above", share.get()).with("sum", new Percent(sum)));
    }
    return against;
  }

  /** What the order gives to those who matched. */
  private Optional<Percent> bound(List<String> matched) {
    return matched.stream().findFirst().flatMap(matching::of).map(Invitation::share);
  }

  private static BigDecimal together(List<OfficerAllocation.Part> parts, List<String> matched) {
    return parts.stream()
        .filter(part -> matched.contains(part.bid()))
        .map(OfficerAllocation.Part::share)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** By whichever order, one of those who matched is before who is of neither class. */
  private List<Message> none(List<OfficerAllocation.Part> parts) {
    List<String> matched = matching.onePartOf();
    return matched.isEmpty() || parts.stream().anyMatch(part -> matched.contains(part.bid()))
        ? List.of()
        : List.of(
            Message.of("preference.officer.matched-none")
                .with("bids", List.<Object>copyOf(matched)));
  }

  /** Told where those who matched do not share alike: how they share was not found. */
  Optional<Finding> uneven(List<OfficerAllocation.Part> parts, Citation cited) {
    List<String> matched = matching.matched().stream().map(Bid::id).toList();
    List<OfficerAllocation.Part> own =
        parts.stream().filter(part -> matched.contains(part.bid())).toList();
    boolean alike =
        own.stream().map(part -> part.share().stripTrailingZeros()).distinct().count() < 2;
    List<Object> shares = own.stream().<Object>map(MatchedShare::said).toList();
    Message text = Message.of("preference.officer.uneven").with("shares", shares);
    return alike
        ? Optional.empty()
        : Optional.of(Finding.of(OfficerAllocation.UNEVEN, Finding.Weight.WARNING, text, cited));
  }

  private static Message said(OfficerAllocation.Part part) {
    Message text =
        Message.of(part.reason().isEmpty() ? SHARE_OF : SHARE_OF + "-because")
            .with("bid", part.bid())
            .with("share", new Percent(part.share()));
    return part.reason().map(reason -> text.with("reason", reason)).orElse(text);
  }

  /**
   * Asked where one who matched has less than half of what each would have of even shares (where no
   * turns are known: those who matched, less than half of even parts of the order), and no reason
   * of the officer stands with it: the orders set no least share of one.
   */
  List<Finding> small(List<OfficerAllocation.Part> parts) {
    List<String> matched = matching.matched().stream().map(Bid::id).toList();
    List<OfficerAllocation.Part> own =
        parts.stream().filter(part -> matched.contains(part.bid())).toList();
    BigDecimal sum = together(parts, matched);
    BigDecimal most = BigDecimal.valueOf(2L * matched.size());
    Stream<Message> each =
        own.stream()
            .filter(part -> part.share().multiply(most).compareTo(sum) < 0)
            .filter(part -> part.reason().isEmpty())
            .map(part -> Message.of("preference.officer.share-small").with("share", said(part)));
    return Stream.concat(each, sliver(parts).stream())
        .map(text -> Finding.of(OfficerAllocation.SMALL, Finding.Weight.BLOCKING, text, OWN))
        .toList();
  }

  /** A sliver beside who is of neither class is as good as no part of one who matched. */
  private Optional<Message> sliver(List<OfficerAllocation.Part> parts) {
    List<String> matched =
        bound(matching.matched().stream().map(Bid::id).toList()).isEmpty()
            ? matching.onePartOf()
            : List.of();
    List<OfficerAllocation.Part> own =
        parts.stream().filter(part -> matched.contains(part.bid())).toList();
    BigDecimal sum = together(parts, matched);
    BigDecimal even = Allocation.WHOLE.multiply(BigDecimal.valueOf(own.size()));
    boolean small = sum.multiply(BigDecimal.valueOf(2L * parts.size())).compareTo(even) < 0;
    return own.stream().anyMatch(part -> part.reason().isPresent()) || !small
        ? Optional.empty()
        : Optional.of(
            Message.of("preference.officer.share-sliver")
                .with("shares", own.stream().<Object>map(MatchedShare::said).toList()));
  }

  /**
   * Asked where those who matched have more than the order binds to, and no reason stands there.
   */
  Optional<Finding> more(List<OfficerAllocation.Part> parts) {
    List<String> matched = matching.matched().stream().map(Bid::id).toList();
    BigDecimal sum = together(parts, matched);
    boolean said =
        parts.stream().anyMatch(part -> matched.contains(part.bid()) && part.reason().isPresent());
    return bound(matched)
        .filter(share -> isBound("AT_LEAST") && !said && sum.compareTo(share.points()) > 0)
        .map(share -> said("share-more", share).with("sum", new Percent(sum)))
        .map(text -> Finding.of(OfficerAllocation.MORE, Finding.Weight.BLOCKING, text, OWN));
  }

  /**
   * Told where the first bid gets less of a shared order than is left to it; where no order says
   * how much that is, less than half of an even part.
   */
  Optional<Finding> ofFirst(String first, List<OfficerAllocation.Part> parts, Citation cited) {
    Optional<Percent> share = bound(matching.matched().stream().map(Bid::id).toList());
    BigDecimal own = together(parts, List.of(first));
    boolean left = own.signum() == 0;
    Optional<Message> text =
        share.isPresent()
            ? share
                .filter(most -> own.compareTo(Allocation.WHOLE.subtract(most.points())) < 0)
                .map(most -> said(left ? "first-left-out" : "first-less", most))
            : Optional.of(parts.size() + (left ? 1 : 0))
                .filter(count -> parts.size() > 1 && isUnderHalf(own, count))
                .map(count -> Message.of("preference.officer.first-sliver"));
    return text.map(said -> said.with("bid", first).with("own", new Percent(own)))
        .map(
            said ->
                Finding.of(OfficerAllocation.FIRST_LEFT_OUT, Finding.Weight.WARNING, said, cited));
  }

  /** Whether a part is less than half of an even one of so many. */
  private static boolean isUnderHalf(BigDecimal own, int count) {
    return own.multiply(BigDecimal.valueOf(2L * count)).compareTo(Allocation.WHOLE) < 0;
  }

  private boolean isBound(String bound) {
    return matching.bound().filter(bound::equals).isPresent();
  }

  private static Message said(String key, Percent share) {
    return Message.of("preference.officer." + key).with("share", share);
  }
}
