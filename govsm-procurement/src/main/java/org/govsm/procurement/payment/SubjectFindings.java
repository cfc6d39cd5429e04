package org.govsm.procurement.payment;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * Whether a figure of the contract itself names what reads like the number of another contract. The
 * terms need not name deliveries and other parts, which are called by words.
 */
final class SubjectFindings {

  private static final String OTHER = "certificate.other-subject";

  private static final Pattern NUMBER = Pattern.compile("(?=.*\\p{Nd}).[-/]");

  private final Terms terms;
  private final Set<String> named = new HashSet<>();

  SubjectFindings(Terms terms) {
    this.terms = terms;
    name(terms.toPlain());
  }

  List<Finding> of(Scorecard card) {
    List<String> others =
        card.trails().stream()
            .flatMap(trail -> trail.listed().stream())
            .filter(reading -> reading.platform().equals(Kpi.CONTRACT))
            .map(Reading::subject)
            .filter(subject -> isNumber(subject) && !named.contains(folded(subject)))
            .distinct()
            .sorted()
            .toList();
    return others.isEmpty() ? List.of() : List.of(finding(others));
  }

  private void name(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> members) {
      members.values().forEach(this::name);
    } else if (tree instanceof Iterable<?> items) {
      items.forEach(this::name);
    } else if (tree instanceof String text) {
      named.add(folded(text));
    }
  }

  /** A number on file has parts; a number that is not parted is read if that of the terms is so. */
  private boolean isNumber(String subject) {
    return NUMBER.matcher(subject).find()
        || shape(subject).contains("9") && shape(subject).equals(shape(terms.id()));
  }

  private static String shape(String text) {
    return text.replaceAll("\\p{L}+", "a").replaceAll("\\p{Nd}+", "9");
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private Finding finding(List<String> others) {
    Message text = Message.of(OTHER).with("subjects", others).with("contract", terms.id());
    return Finding.of(
        OTHER,
        Finding.Weight.WARNING,
        text,
        Citation.of(terms.id(), terms.title()).sure(Certainty.HIGH).cite());
  }
}
