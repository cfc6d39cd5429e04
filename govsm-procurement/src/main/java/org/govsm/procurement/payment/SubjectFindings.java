package org.govsm.procurement.payment;

import static java.util.stream.Collectors.partitioningBy;

import java.util.ArrayList;
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
 * Whether a figure of the contract itself names what reads like the number of another contract:
 * that stands in the way of the certificate. The terms need not name deliveries and other parts,
 * which are called by words; a word with a running number, such as {@code film-2}, is a warning.
 */
final class SubjectFindings {

  private static final String OTHER = "certificate.other-subject";

  private static final String PART = "certificate.part-subject";

  private static final Pattern NUMBER = Pattern.compile("(?=.*\\p{Nd}).[-/]");

  private static final Pattern RUNNING = Pattern.compile("\\p{Ll}+-\\p{Nd}{1,3}");

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
    Map<Boolean, List<String>> byPart =
        others.stream().collect(partitioningBy(one -> RUNNING.matcher(one).matches()));
    List<Finding> findings = new ArrayList<>();
    add(findings, OTHER, Finding.Weight.BLOCKING, byPart.getOrDefault(false, List.of()));
    add(findings, PART, Finding.Weight.WARNING, byPart.getOrDefault(true, List.of()));
    return findings;
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

  private void add(
      List<Finding> findings, String code, Finding.Weight weight, List<String> subjects) {
    if (!subjects.isEmpty()) {
      Message text = Message.of(code).with("subjects", subjects).with("contract", terms.id());
      Citation cited = Citation.of(terms.id(), terms.title()).sure(Certainty.HIGH).cite();
      findings.add(Finding.of(code, weight, text, cited));
    }
  }
}
