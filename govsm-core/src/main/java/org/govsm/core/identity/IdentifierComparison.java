package org.govsm.core.identity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.text.Message;

/** Numbers of one supplier held against each other, each with each. */
final class IdentifierComparison {

  private static final int HOLDER_AT = 3;
  private static final char SAME = '•';

  private final Map<String, IdentifierKind> kinds;
  private final Map<String, CodeList> lists;

  IdentifierComparison(Map<String, IdentifierKind> kinds, Map<String, CodeList> lists) {
    this.kinds = Map.copyOf(kinds);
    this.lists = Map.copyOf(lists);
  }

  List<Finding> of(List<Identifier> given) {
    List<Identifier> numbers = given.stream().filter(one -> kinds.containsKey(one.kind())).toList();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      listed(numbers.get(i)).ifPresent(findings::add);
      for (int j = i + 1; j < numbers.size(); j++) {
        Identifier one = numbers.get(i);
        Identifier other = numbers.get(j);
        Stream.of(twice(one, other), pan(one, other), holder(one, other), state(one, other))
            .forEach(found -> found.ifPresent(findings::add));
      }
    }
    return List.copyOf(findings);
  }

  private Optional<Finding> twice(Identifier one, Identifier other) {
    if (!one.kind().equals(other.kind()) || one.equals(other) || !kind(one).use().single()) {
      return Optional.empty();
    }
    Weight weight = isValid(one) && isValid(other) ? Weight.BLOCKING : Weight.WARNING;
    return Optional.of(
        found(
            "identifier.two",
            weight,
            one,
            other,
            differing(one.number(), other.number()),
            differing(other.number(), one.number())));
  }

  /** The same PAN stands in every GSTIN of its holder. */
  private Optional<Finding> pan(Identifier one, Identifier other) {
    boolean both = one.kind().equals(Identifiers.PAN) && other.kind().equals(Identifiers.PAN);
    Optional<String> first = panOf(one);
    Optional<String> second = panOf(other);
    if (both || first.isEmpty() || second.isEmpty() || first.equals(second)) {
      return Optional.empty();
    }
    return Optional.of(
        found(
            "identifier.pan-differs",
            Weight.BLOCKING,
            one,
            other,
            differing(first.get(), second.get()),
            differing(second.get(), first.get())));
  }

  private Optional<Finding> holder(Identifier one, Identifier other) {
    return against(one, other).or(() -> against(other, one));
  }

  /** What the PAN says of its holder against the kind of body that the other number is given to. */
  private Optional<Finding> against(Identifier pan, Identifier body) {
    boolean company = body.kind().equals(Identifiers.CIN);
    boolean partnership = body.kind().equals(Identifiers.LLPIN);
    CodeList fitting = list(company ? "holder.company" : "holder.partnership");
    Optional<String> holder =
        panOf(pan)
            .map(number -> number.substring(HOLDER_AT, HOLDER_AT + 1))
            .filter(letter -> (company || partnership) && !fitting.has(letter));
    boolean sure =
        isValid(body) && body.part("company").filter(list("cin.association")::has).isEmpty();
    return holder.map(
        letter ->
            found(
                "identifier.holder-differs",
                sure ? Weight.BLOCKING : Weight.WARNING,
                pan,
                body,
                letter,
                body.part("company").orElse(body.number())));
  }

  /** One supplier may be registered in several states: that is told, and blocks nothing. */
  private Optional<Finding> state(Identifier one, Identifier other) {
    Optional<Jurisdiction> first = one.place();
    Optional<Jurisdiction> second = other.place();
    boolean differ =
        !one.kind().equals(other.kind())
            && first.isPresent()
            && second.isPresent()
            && !first.get().id().equals(second.get().id());
    return differ
        ? Optional.of(
            found(
                "identifier.state-differs",
                Weight.WARNING,
                one,
                other,
                new PlaceName(first.get()),
                new PlaceName(second.get())))
        : Optional.empty();
  }

  private Optional<Finding> listed(Identifier number) {
    Optional<String> company = number.part("company").filter(list("cin.private")::has);
    return number
        .part("listing")
        .filter("L"::equals)
        .flatMap(
            listing ->
                company.map(
                    kind ->
                        found(
                            "identifier.listed-private",
                            Weight.WARNING,
                            number,
                            number,
                            listing,
                            kind)));
  }

  private static Optional<String> panOf(Identifier number) {
    return number.kind().equals(Identifiers.PAN)
        ? Optional.of(number.number())
        : number.part("pan");
  }

  private static boolean isValid(Identifier number) {
    return number.form() == Identifier.Form.VALID;
  }

  /** Only where it differs from another: the number of a person has no place in a finding. */
  private static String differing(String number, String other) {
    StringBuilder shown = new StringBuilder(number);
    for (int i = 0; i < Math.min(number.length(), other.length()); i++) {
      if (number.charAt(i) == other.charAt(i)) {
        shown.setCharAt(i, SAME);
      }
    }
    return shown.toString();
  }

  private IdentifierKind kind(Identifier number) {
    return requireNonNull(kinds.get(number.kind()), number.kind());
  }

  private CodeList list(String id) {
    return lists.getOrDefault(id, CodeList.NONE);
  }

  private Finding found(
      String key, Weight weight, Identifier one, Identifier other, Object given, Object against) {
    Message text =
        Message.of(key)
            .with("first", one.kindName())
            .with("given", given)
            .with("second", other.kindName())
            .with("other", against);
    return Finding.of(key, weight, text, kind(one).citation());
  }
}
