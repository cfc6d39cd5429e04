package org.govsm.governance.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.QuotedValue;
import org.govsm.governance.facts.FactForm.Kind;
import org.govsm.governance.tree.ExactTree;
import org.govsm.governance.tree.Place;
import org.govsm.governance.tree.TreeReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks a tree along its form, notes every fault with its place, and from when to when it is dated.
 */
final class FactReader {

  /** A date of the tree, with its place. */
  record Dated(Place place, Instant at) {}

  /** Dates of one kind: hundreds of thousands are told by their first and last. */
  static final class Dates {

    private final Predicate<Instant> sought;
    private final List<Dated> found = new ArrayList<>();
    private @Nullable Instant first;
    private @Nullable Instant last;

    private Dates(Predicate<Instant> sought) {
      this.sought = sought;
    }

    private void add(Place place, Instant at) {
      first = first == null || at.isBefore(first) ? at : first;
      last = last == null || at.isAfter(last) ? at : last;
      if (sought.test(at)) {
        found.add(new Dated(place, at));
      }
    }

    /** Some of what was not walked through now reach until then. */
    void reach(Instant until) {
      last = last == null || until.isAfter(last) ? until : last;
    }

    Optional<Instant> last() {
      return Optional.ofNullable(last);
    }

    boolean reachBefore(Instant moment) {
      return first != null && first.isBefore(moment);
    }

    boolean reachAfter(Instant moment) {
      return last != null && last.isAfter(moment);
    }

    /** Those that were sought, each with its place. */
    List<Dated> found() {
      return found;
    }
  }

  private final List<InputFault> faults;
  private final Dates happened;
  private final Dates planned;
  private final boolean all;
  private boolean ahead;

  /** A reader that leaves out what was checked before it was kept. */
  FactReader(List<InputFault> faults) {
    this(faults, at -> false, false);
  }

  /**
   * A reader of all that looks for dates.
   *
   * @param sought the dates of which the places are kept
   */
  FactReader(List<InputFault> faults, Predicate<Instant> sought) {
    this(faults, sought, true);
  }

  private FactReader(List<InputFault> faults, Predicate<Instant> sought, boolean all) {
    this.faults = faults;
    this.all = all;
    this.happened = new Dates(sought);
    this.planned = new Dates(sought);
  }

  /** What is said to have happened. */
  Dates happened() {
    return happened;
  }

  /** What may lie ahead. */
  Dates planned() {
    return planned;
  }

  void read(FactForm form, @Nullable Object value, Place place) {
    if (form.takes(Kind.OPEN) || !all && ExactTree.isChecked(value)) {
      return;
    } else if (value instanceof Map<?, ?> map && form.takes(Kind.OBJECT)) {
      object(form, map, place);
    } else if (value instanceof List<?> list && form.item().isPresent()) {
      list(form.item().get(), list, place);
    } else if (value instanceof List<?> list && form.takes(Kind.TEXTS)) {
      texts(list, place);
    } else if (value instanceof Map<?, ?> || value instanceof List<?>) {
      wrong(form, value, place);
    } else if (value != null) {
      scalar(form, value, place);
    }
  }

  private void object(FactForm form, Map<?, ?> map, Place place) {
    boolean scheduled =
        FactNode.of(map.get("kind")).isWord("scheduled")
            || FactNode.of(map.get("state")).isWord("SCHEDULED");
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = String.valueOf(entry.getKey());
      FactForm member = form.member(name);
      if (member == null) {
        fault(place.down(QuotedValue.of(name)), "unknown", TreeReader.unknown(name, form.names()));
      } else if (isMisspelt(form, name)) {
        fault(
            place.down(QuotedValue.of(name)),
            "unknown",
            TreeReader.unknown(name, form.namesOfOurs()));
      } else if (scheduled && name.equals("publishedAt")) {
        ahead = true;
        read(member, entry.getValue(), place.down(name));
        ahead = false;
      } else if (needsPlace(member, entry.getValue())) {
        read(member, entry.getValue(), place.down(name));
      }
    }
    for (Map.Entry<String, FactForm> member : form.mustBeGiven()) {
      if (map.get(member.getKey()) == null) {
        Message text = Message.of("input.required").with("says", member.getValue().says());
        fault(place.down(member.getKey()), "required", text);
      }
    }
  }

  /** Whether something lies below, is dated or is wrong: a plain value of its form needs none. */
  private static boolean needsPlace(FactForm form, @Nullable Object value) {
    if (value == null || form.takes(Kind.OPEN)) {
      return false;
    }
    return value instanceof Map<?, ?>
        || value instanceof List<?>
        || form.takes(Kind.MOMENT)
        || form.takes(Kind.AHEAD)
        || !fits(form, value);
  }

  /** Where names of the department's own may stand, one that is nearly ours is meant to be ours. */
  private static boolean isMisspelt(FactForm form, String name) {
    return !form.members().containsKey(name)
        && NearestName.likely(name, form.namesOfOurs()).isPresent();
  }

  private void list(FactForm item, List<?> list, Place place) {
    int index = 0;
    for (Object each : list) {
      Place at = place.down(index++);
      if (each == null) {
        fault(at, "object", Message.of("input.object"));
      } else {
        read(item, each, at);
      }
    }
  }

  private void texts(List<?> list, Place place) {
    int index = 0;
    for (Object each : list) {
      Place at = place.down(index++);
      if (!(each instanceof String text) || text.isBlank()) {
        fault(at, "text", Message.of("fault.text"));
      }
    }
  }

  private void scalar(FactForm form, Object value, Place place) {
    boolean dated = form.takes(Kind.MOMENT) || form.takes(Kind.AHEAD);
    Optional<Moment> moment =
        dated && value instanceof String text ? Moment.of(text) : Optional.empty();
    if (moment.isPresent()) {
      Dates dates = form.takes(Kind.MOMENT) && !ahead ? happened : planned;
      dates.add(place, moment.get().start());
    } else if (!fits(form, value)) {
      wrong(form, value, place);
    }
  }

  private static boolean fits(FactForm form, Object value) {
    if (value instanceof Boolean) {
      return form.takes(Kind.FLAG);
    } else if (value instanceof BigDecimal number) {
      return form.takes(Kind.NUMBER) && number.signum() >= 0;
    }
    return value instanceof String text && fitsText(form, text);
  }

  private static boolean fitsText(FactForm form, String text) {
    boolean plain = form.takes(Kind.TEXT) || form.takes(Kind.NAME) || form.takes(Kind.HANDLE);
    return plain && !(form.required() && text.isBlank())
        || form.takes(Kind.WORD)
        || form.takes(Kind.ADDRESS)
        || form.takes(Kind.MAIL)
        || form.takes(Kind.CODE) && form.words().contains(text);
  }

  private void wrong(FactForm form, Object value, Place place) {
    Kind wanted =
        form.kinds().stream().filter(k -> k != Kind.OBJECT).findFirst().orElse(Kind.OBJECT);
    String given = value instanceof String text ? QuotedValue.of(text) : "";
    switch (wanted) {
      case TEXT, NAME, HANDLE, WORD, ADDRESS, MAIL ->
          fault(place, "text", Message.of("fault.text"));
      case FLAG -> fault(place, "flag", Message.of("input.boolean"));
      case NUMBER -> fault(place, "number", Message.of("fault.number"));
      case CODE -> fault(place, "code", Message.of("input.code").with("allowed", form.words()));
      case MOMENT, AHEAD -> {
        String code = Moment.isDay(given) ? "day" : "instant";
        fault(place, code, Message.of("input." + code).with("given", given));
      }
      case LIST, TEXTS -> fault(place, "list", Message.of("input.list"));
      default -> fault(place, "object", Message.of("input.object"));
    }
  }

  private void fault(Place place, String code, Message text) {
    faults.add(new InputFault(place.pointer(), "tree." + code, text));
  }
}
