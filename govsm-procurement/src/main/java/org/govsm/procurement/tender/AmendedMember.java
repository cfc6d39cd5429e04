package org.govsm.procurement.tender;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/**
 * Member of a tender that a corrigendum changed: what it is called, and what stood there before and
 * after, where that is short and for everybody.
 *
 * @param place as a JSON pointer
 */
record AmendedMember(String place, Map<String, Object> before, Map<String, Object> after) {

  /** Longer texts are read in the tender. */
  private static final int LONGEST = 200;

  private static final String NONE = "-";
  private static final String KIND = "/about";
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]{3,}");
  private static final Pattern SUM =
      Pattern.compile("/evaluation/(?:value|budget|benchmark|lastPrice)|/bidSecurity/amount");
  private static final Pattern RUPEES = Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,2})?");
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

  /** The place with its values, as a machine reads it. */
  String described() {
    Optional<String> was = text(before);
    Optional<String> is = text(after);
    return CorrigendumScope.isOfOfficers(place) || was.isEmpty() || is.isEmpty()
        ? place
        : place + ": " + was.get() + " \u2192 " + is.get();
  }

  /** What changed, in words. */
  Message said() {
    boolean read = text(before).isPresent() && text(after).isPresent();
    if (CorrigendumScope.isOfOfficers(place)) {
      return Message.of("tender.changed.part").with("what", named());
    } else if (read) {
      return values(value(before), value(after));
    }
    List<?> had = forms(before);
    List<?> has = forms(after);
    List<WordedPart> gone = WordedPart.of(had.stream().filter(one -> !has.contains(one)));
    List<WordedPart> added = WordedPart.of(has.stream().filter(one -> !had.contains(one)));
    return Stream.concat(gone.stream(), added.stream()).allMatch(one -> one.isShort(LONGEST))
            && gone.size() + added.size() > 0
        ? values(gone.isEmpty() ? NONE : gone, added.isEmpty() ? NONE : added)
        : Message.of("tender.changed.part").with("what", named());
  }

  private Message values(Object was, Object is) {
    return Message.of("tender.changed.values")
        .with("what", named())
        .with("before", was)
        .with("after", is);
  }

  /** The parts of a list; empty where there is none. */
  private List<?> forms(Map<String, Object> tree) {
    return TreeDifference.at(tree, place).orElse(List.of()) instanceof List<?> list
        ? list
        : List.of();
  }

  /**
   * The part of the tender, with its number and the member where these say more. A text of each
   * language is called as a whole.
   */
  private Message named() {
    List<String> steps = Arrays.asList(place.substring(1).split("/", -1));
    Term part = new Term("tender-part." + steps.get(0));
    Optional<String> number =
        steps.stream().filter(step -> INDEX.matcher(step).matches()).findFirst();
    Optional<String> member =
        steps.stream()
            .skip(1)
            .filter(step -> !INDEX.matcher(step).matches() && !Messages.LANGUAGES.contains(step))
            .reduce((first, last) -> last);
    String key =
        "tender.changed.named"
            + (number.isPresent() ? "-number" : "")
            + (member.isPresent() ? "-member" : "");
    Message named = Message.of(key).with("part", part);
    if (number.isPresent()) {
      named = named.with("number", Integer.parseInt(number.get()) + 1);
    }
    return member.isPresent()
        ? named.with("member", new Term("tender-member." + member.get()))
        : named;
  }

  /** The value, a dash for none; nothing where it has parts or is long. */
  private Optional<String> text(Map<String, Object> tree) {
    Optional<Object> found = TreeDifference.at(tree, place);
    return found
        .map(
            value ->
                value instanceof List<?> list
                    ? list.stream().map(String::valueOf).collect(Collectors.joining(" "))
                    : String.valueOf(value))
        .or(() -> Optional.of(NONE))
        .filter(text -> text.length() <= LONGEST)
        .filter(text -> found.filter(AmendedMember::hasParts).isEmpty());
  }

  private static boolean hasParts(Object value) {
    return value instanceof Map<?, ?>
        || value instanceof List<?> list && list.stream().anyMatch(one -> one instanceof Map);
  }

  private Object value(Map<String, Object> tree) {
    Object found = TreeDifference.at(tree, place).orElse(NONE);
    if (SUM.matcher(place).matches() && RUPEES.matcher(String.valueOf(found)).matches()) {
      return Money.ofRupees(String.valueOf(found));
    }
    return found instanceof List<?> list
        ? list.stream().<Object>map(AmendedMember::read).toList()
        : place.endsWith(KIND) && found instanceof String code && !code.equals(NONE)
            ? new KindOfPart(code)
            : read(found);
  }

  /** Codes in words, days and instants as they are written in India. */
  private static Object read(Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    if (CODE.matcher(text).matches()) {
      return new Term(text);
    }
    try {
      return text.contains("T")
          ? IndianTime.shown(OffsetDateTime.parse(text).toInstant())
          : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return text;
    }
  }
}
