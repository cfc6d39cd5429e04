package org.govsm.governance.tree;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.QuotedValue;
import org.govsm.core.time.DayBounds;
import org.jspecify.annotations.Nullable;

/**
 * One object of a tree that somebody gave: hands out its members and notes every fault with its
 * place. A member that is null counts as one that is not there.
 */
public final class TreeReader {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.{1,40}");

  private final Map<?, ?> members;
  private final String pointer;
  private final List<InputFault> faults;

  private TreeReader(Map<?, ?> members, String pointer, List<InputFault> faults) {
    this.members = members;
    this.pointer = pointer;
    this.faults = faults;
  }

  /**
   * Stands on an object; anything else is noted and read as an object without members.
   *
   * @param tree what was given
   * @param pointer where it stands
   * @param faults where to note faults
   */
  public static TreeReader of(@Nullable Object tree, String pointer, List<InputFault> faults) {
    if (tree instanceof Map<?, ?> map) {
      return new TreeReader(map, pointer, faults);
    }
    faults.add(new InputFault(pointer, "tree.object", Message.of("input.object")));
    return new TreeReader(Map.of(), pointer, faults);
  }

  /**
   * Where the object stands.
   *
   * @return a JSON pointer
   */
  public String pointer() {
    return pointer;
  }

  /**
   * Whether a member is given, be it null.
   *
   * @param name the member
   * @return true if it stands in the tree
   */
  public boolean has(String name) {
    return members.containsKey(name);
  }

  /**
   * A member as it was given.
   *
   * @param name the member
   */
  public Optional<Object> any(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /**
   * The members.
   *
   * @return their names, in the order given
   */
  public List<String> names() {
    return members.keySet().stream().map(String::valueOf).toList();
  }

  /**
   * Notes every member that is not among those known.
   *
   * @param known the names
   */
  public void only(Collection<String> known) {
    for (String name : names()) {
      if (!known.contains(name)) {
        fault(name, "tree.unknown", unknown(name, known));
      }
    }
  }

  /**
   * What to say of a name that nobody asks.
   *
   * @param known the names that can be given there
   * @return a sentence with the known names, and with the nearest one if there is a near one
   */
  public static Message unknown(String name, Collection<String> known) {
    return NearestName.likely(name, known)
        .map(near -> Message.of("input.unknown-near").with("nearest", near))
        .orElseGet(() -> Message.of("input.unknown"))
        .with("known", List.copyOf(known));
  }

  /**
   * A text.
   *
   * @param name the member
   * @return the text; nothing where it is not there
   */
  public Optional<String> text(String name) {
    return any(name).flatMap(given -> asText(given, pointer + Tree.pointer(name)));
  }

  /**
   * Notes a member that must be there and is not.
   *
   * @param name the member
   */
  public void require(String name) {
    if (any(name).isEmpty()) {
      fault(name, "tree.required", Message.of("fault.required"));
    }
  }

  /**
   * A word of a list.
   *
   * @param name the member
   * @param allowed the words
   * @return the word; nothing where it is not there
   */
  public Optional<String> code(String name, List<String> allowed) {
    Optional<String> given = text(name);
    if (given.isPresent() && !allowed.contains(given.get())) {
      fault(
          name,
          "tree.code",
          NearestName.told("input.code", given.get(), allowed).with("allowed", allowed));
      return Optional.empty();
    }
    return given;
  }

  /**
   * A moment: an instant with its zone, or a day, which stands for its start in India.
   *
   * @param name the member
   * @return the moment; nothing where it is not there
   */
  public Optional<Instant> moment(String name) {
    return text(name)
        .flatMap(
            text ->
                DAY.matcher(text).matches()
                    ? day(name).map(IndianDays::start)
                    : instant(name).map(OffsetDateTime::toInstant));
  }

  /**
   * An instant with its zone.
   *
   * @param name the member
   * @return the instant; nothing where it is not there
   */
  public Optional<OffsetDateTime> instant(String name) {
    return time(name, MOMENT, OffsetDateTime::parse, "tree.instant");
  }

  /**
   * An instant of what is asked now and not kept: its year can be meant.
   *
   * @param name the member
   * @return the instant; nothing where it is not there
   */
  public Optional<OffsetDateTime> enteredInstant(String name) {
    Optional<OffsetDateTime> at = instant(name);
    if (at.filter(one -> !DayBounds.contain(one.toLocalDate())).isPresent()) {
      Message text = Message.of("input.year").with("given", text(name).orElse(""));
      fault(name, "tree.instant", text);
      return Optional.empty();
    }
    return at;
  }

  /**
   * A day.
   *
   * @param name the member
   * @return the day; nothing where it is not there
   */
  public Optional<LocalDate> day(String name) {
    return time(name, DAY, LocalDate::parse, "tree.day");
  }

  /**
   * A number or text, as text.
   *
   * @param name the member
   * @return the text; a number without exponent and trailing zeros
   */
  public Optional<String> scalar(String name) {
    String place = pointer + Tree.pointer(name);
    return any(name)
        .map(given -> ExactTree.scalar(given, place, faults))
        .map(given -> given instanceof Number ? CanonicalForm.text(given) : given)
        .flatMap(given -> asText(given, place));
  }

  /**
   * An object.
   *
   * @param name the member
   * @return its reader; nothing where it is not there
   */
  public Optional<TreeReader> object(String name) {
    return any(name).map(given -> of(given, pointer + Tree.pointer(name), faults));
  }

  /**
   * A list of objects.
   *
   * @param name the member
   * @return their readers; nothing where it is not there
   */
  public Optional<List<TreeReader>> objects(String name) {
    List<TreeReader> readers = new ArrayList<>();
    return list(name, (item, place) -> readers.add(of(item, place, faults))).map(all -> readers);
  }

  /**
   * A list of texts.
   *
   * @param name the member
   * @return the texts; nothing where it is not there
   */
  public Optional<List<String>> texts(String name) {
    List<String> texts = new ArrayList<>();
    return list(name, (item, place) -> asText(item, place).ifPresent(texts::add)).map(all -> texts);
  }

  /**
   * Notes a fault of a member.
   *
   * @param name the member
   * @param code the kind of fault
   * @param text what is wrong and what to do
   */
  public void fault(String name, String code, Message text) {
    faults.add(new InputFault(pointer + Tree.pointer(name), code, text));
  }

  private Optional<?> list(String name, BiConsumer<@Nullable Object, String> each) {
    Optional<Object> given = any(name);
    if (given.isPresent() && !(given.get() instanceof List<?>)) {
      fault(name, "tree.list", Message.of("input.list"));
      return Optional.empty();
    }
    given.ifPresent(
        list -> {
          int index = 0;
          for (Object item : (List<?>) list) {
            each.accept(item, pointer + Tree.pointer(name) + "/" + index++);
          }
        });
    return given;
  }

  private Optional<String> asText(@Nullable Object given, String place) {
    if (given instanceof String text && !text.isBlank()) {
      return Optional.of(text);
    }
    faults.add(new InputFault(place, "tree.text", Message.of("fault.text")));
    return Optional.empty();
  }

  private <T> Optional<T> time(
      String name, Pattern form, Function<CharSequence, T> parser, String code) {
    Optional<String> text = text(name);
    try {
      if (text.isEmpty() || form.matcher(text.get()).matches()) {
        return text.map(parser);
      }
    } catch (DateTimeParseException e) {
      // noted below, as what has not even the form
    }
    Message wrong = Message.of("input." + code.substring("tree.".length()));
    text.ifPresent(given -> fault(name, code, wrong.with("given", QuotedValue.of(given))));
    return Optional.empty();
  }
}
