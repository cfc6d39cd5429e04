package org.govsm.governance.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.governance.tree.ExactTree;
import org.jspecify.annotations.Nullable;

/**
 * One place in the tree of facts. Either nobody said anything about it ({@link #isAbsent}), or it
 * was said that there is none ({@link #isNone}), or it is {@linkplain #isGiven given}.
 */
public sealed class FactNode permits AskedFact {

  /** No placeholder is longer. */
  private static final int MOST_LETTERS = 40;

  /** Stands for what is not in the tree; null stands for what is said not to be. */
  private static final Object ABSENT = new Object();

  /** What stands where something is still to come; the first is a text without letter or digit. */
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "",
          "pending",
          "awaited",
          "notyet",
          "soon",
          "comingsoon",
          "todo",
          "tbc",
          "tobeannounced",
          "tobeconfirmed",
          "notapplicable",
          "notavailable",
          "dummy",
          "tbd",
          "tba",
          "na",
          "notknown",
          "unknown",
          "tobedecided",
          "tobeadded",
          "tobeappointed",
          "tobefilled",
          "tobefinalised",
          "tobenamed",
          "लंबित",
          "अज्ञात",
          "शीघ्र",
          "प्रतीक्षित",
          "प्रक्रियाधीन");

  /** Letters that only fill a field; one X is the name of a platform. */
  private static final Pattern FILLER = Pattern.compile("x{2,}");

  /** Words for there being none, as null is. */
  private static final Set<String> NONE =
      Set.of("none", "nil", "nothing", "कोईनहीं", "नहीं", "शून्य");

  private static final boolean[] BEGINS = begins();

  private final @Nullable Object value;

  /** The node of which it is a member, and its name: its path is told when asked for. */
  private final @Nullable FactNode above;

  private final String name;

  FactNode(@Nullable Object value, @Nullable FactNode above, String name) {
    this.value = value;
    this.above = above;
    this.name = name;
  }

  /**
   * The root of a tree.
   *
   * @param tree maps, lists, strings, booleans and exact numbers
   */
  public static FactNode of(@Nullable Object tree) {
    return new FactNode(tree, null, "");
  }

  /**
   * A member. What lies below something that there is not, is not either.
   *
   * @param names the way to it
   */
  public FactNode at(String... names) {
    FactNode fact = this;
    for (String name : names) {
      fact = fact.member(name);
    }
    return fact;
  }

  /**
   * A member of this place.
   *
   * @param of its name
   */
  public FactNode at(String of) {
    return member(of);
  }

  /** The hash of what is given, of which it tells nothing; a word nobody knows stands as given. */
  public String digest() {
    return CanonicalForm.digest(isAbsent() ? null : UnknownWord.asGiven(value()));
  }

  /** Whether it was checked before it was kept. */
  boolean isChecked() {
    return ExactTree.isChecked(value());
  }

  /** Whether both say the same. */
  boolean sameAs(FactNode other) {
    return Objects.equals(value(), other.value());
  }

  /** This place as the root of its own way, as an item of a list is. */
  FactNode asRoot() {
    return of(value());
  }

  FactNode member(String of) {
    return new FactNode(valueOf(of), this, of);
  }

  /** What stands under a name. */
  final @Nullable Object valueOf(String member) {
    return below(value, member);
  }

  /** The same of many items that look alike. */
  final @Nullable Object valueOf(ExactTree.Member member) {
    return below(value, member);
  }

  /** The same of what stands at one place of many items. */
  static @Nullable Object below(@Nullable Object value, ExactTree.Member member) {
    if (value instanceof Map<?, ?> map) {
      return member.in(map, ABSENT);
    }
    return value == null ? null : ABSENT;
  }

  /** What stands under a name; nothing stands below what there is not. */
  static @Nullable Object below(@Nullable Object value, String member) {
    if (value instanceof Map<?, ?> map) {
      Object found = map.get(member);
      if (found != null || map.containsKey(member)) {
        return found;
      }
    }
    return value == null ? null : ABSENT;
  }

  /** What is given, as every question but that for a member looks at it. */
  @Nullable Object value() {
    return value;
  }

  /** The same item, which notes what it is asked. */
  AskedFact noting() {
    return new AskedFact(value);
  }

  /**
   * This fact, or another name of it.
   *
   * @param other the other name
   * @return the other one where nobody said anything about this one, but about the other
   */
  public FactNode or(FactNode other) {
    return isAbsent() && !other.isAbsent() ? other : this;
  }

  /**
   * Whether nobody said anything about it.
   *
   * @return true if it is not known; an object without members, a placeholder, a word that nobody
   *     knows there, and a list of placeholders, say nothing either
   */
  public boolean isAbsent() {
    return value() == ABSENT
        || value() instanceof UnknownWord
        || value() instanceof Map<?, ?> map && map.isEmpty()
        || isPlaceholder(value())
        || isListOf(FactNode::isPlaceholder);
  }

  /**
   * A word that holds the place of one that is still to come.
   *
   * @return such as {@code pending} or {@code -}, or the first of a list of these; nothing for any
   *     other text
   */
  public Optional<String> placeholder() {
    if (isListOf(FactNode::isPlaceholder)) {
      return items().get(0).placeholder();
    }
    return value() instanceof String text && isPlaceholder(text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /**
   * What to say of a word that is not one of those known there.
   *
   * @return a sentence with the words, and with the one that was probably meant, or that a text is
   *     no name; of a list, about the first such item; nothing for any other value
   */
  public Optional<Message> unknownWord() {
    if (value() instanceof List<?> list) {
      return list.stream()
          .filter(UnknownWord.class::isInstance)
          .findFirst()
          .flatMap(item -> of(item).unknownWord());
    }
    if (!(value() instanceof UnknownWord word)) {
      return Optional.empty();
    }
    if (word.known().isEmpty()) {
      return Optional.of(Message.of("check.no-name").with("given", word.given()));
    }
    Message text =
        NearestName.likely(word.given(), word.known())
            .map(near -> Message.of("check.unknown-word-near").with("nearest", near))
            .orElseGet(() -> Message.of("check.unknown-word"));
    return Optional.of(text.with("given", word.given()).with("known", word.known()));
  }

  private static boolean isPlaceholder(@Nullable Object value) {
    if (!(value instanceof String text)
        || text.length() > MOST_LETTERS
        || !mayStandForNothing(text)
        || text.isBlank()) {
      return false;
    }
    String key = WordKey.of(text);
    return PLACEHOLDERS.contains(key) || FILLER.matcher(key).matches();
  }

  private static boolean isNoneWord(@Nullable Object value) {
    return value instanceof String text
        && text.length() <= MOST_LETTERS
        && mayStandForNothing(text)
        && NONE.contains(WordKey.of(text));
  }

  private boolean isListOf(Predicate<@Nullable Object> form) {
    return value() instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(form);
  }

  /**
   * Whether it is said that there is none.
   *
   * @return true for null, a blank text, an empty list, a word such as {@code none}, and a list of
   *     such words
   */
  public boolean isNone() {
    return value() == null
        || value() instanceof String text && text.isBlank()
        || value() instanceof List<?> list && list.isEmpty()
        || isNoneWord(value())
        || isListOf(FactNode::isNoneWord);
  }

  /**
   * Whether there is something.
   *
   * @return true if it is neither absent nor none
   */
  public boolean isGiven() {
    return !isAbsent() && !isNone();
  }

  /**
   * Whether it is a list, be it empty.
   *
   * @return true for a list
   */
  public boolean isList() {
    return value() instanceof List<?>;
  }

  /**
   * The way to it.
   *
   * @return member names with a dot between them, from the root or from the item of a list
   */
  public String path() {
    if (above == null) {
      return name;
    }
    String before = above.path();
    return before.isEmpty() ? name : before + "." + name;
  }

  /** Whether it is a web address; a text such as "pending" is none. */
  public boolean isWebAddress() {
    return text().filter(AddressText::isWeb).isPresent();
  }

  /** Whether it is a mail address. */
  public boolean isMailAddress() {
    return text().filter(AddressText::isMail).isPresent();
  }

  /** Whether it is a text, whatever it says; a blank one is none. */
  boolean isText() {
    return value() instanceof String text && !text.isBlank();
  }

  /**
   * A text or number.
   *
   * @return the text; nothing where it is none of these, blank, a placeholder, or a word for none
   */
  public Optional<String> text() {
    if (value() instanceof String text && !text.isBlank()) {
      return isPlaceholder(text) || isNoneWord(text) ? Optional.empty() : Optional.of(text);
    }
    return number().map(CanonicalForm::text);
  }

  /**
   * A number.
   *
   * @return nothing where it is no number
   */
  public Optional<BigDecimal> number() {
    return value() instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
  }

  /**
   * Yes or no.
   *
   * @return nothing where it is neither
   */
  public Optional<Boolean> flag() {
    return value() instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
  }

  /**
   * Whether it is the one or the other.
   *
   * @param wanted yes or no
   * @return false also where it is not known
   */
  public boolean is(boolean wanted) {
    return value() instanceof Boolean flag && flag == wanted;
  }

  /**
   * Whether it is a word.
   *
   * @return false also where it is not known
   */
  public boolean is(String word) {
    return word.equals(value());
  }

  /**
   * Whether it is a word, however its letters and separators are written.
   *
   * @param word the word, such as {@code OFFICIAL_ONLY} for "official only"
   * @return false also where it is not known
   */
  public boolean isWord(String word) {
    return value() instanceof String text && WordKey.same(text, word);
  }

  /**
   * Whether it is one of some words, however its letters and separators are written.
   *
   * @param words the words
   * @return false also where it is not known
   */
  public boolean isOneOf(List<String> words) {
    if (value() instanceof String text) {
      for (String word : words) {
        if (WordKey.same(text, word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The text as it is written, whatever it says. */
  Optional<String> written() {
    return written(value());
  }

  /** The letters without marks with which a placeholder or a word for none begins. */
  private static boolean[] begins() {
    boolean[] begins = new boolean[128];
    begins['x'] = true;
    for (Set<String> words : List.of(PLACEHOLDERS, NONE)) {
      for (String word : words) {
        if (!word.isEmpty() && word.charAt(0) < begins.length) {
          begins[word.charAt(0)] = true;
        }
      }
    }
    return begins;
  }

  /**
   * Whether a text may be a placeholder or a word for none: most begin with another letter, and
   * ids, moments and numbers have figures, which none of these has.
   */
  private static boolean mayStandForNothing(String text) {
    boolean begun = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        return false;
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!begun && letter && !BEGINS[c | 0x20]) {
        return false;
      }
      begun |= letter || c >= BEGINS.length;
    }
    return true;
  }

  /**
   * The words by which a text denies, limits or postpones what it says, such as "not", "3 of 20" or
   * "in progress": beside a yes it is none.
   *
   * @return nothing where there are none, and where it is no text
   */
  public Optional<String> reservation() {
    return text().flatMap(Reservations::in);
  }

  /**
   * A short text that denies or postpones what it should state, such as "no", "not reviewed", "no
   * reasons are given" or "under preparation", or the first of a list of these.
   *
   * @return nothing for any other value, and for a longer text that gives reasons
   */
  public Optional<String> denial() {
    return denial(Denials::is);
  }

  /**
   * A text of nothing but a denial, such as "0", "not yet written" or "in progress", or the first
   * of a list of these.
   *
   * @return nothing for any other value, such as the words of a sign that begins with "No"
   */
  public Optional<String> bareDenial() {
    return denial(Denials::isBare);
  }

  /**
   * A text by which something was not done: one that {@linkplain #denial denies} it, or tells that
   * it is still to be done.
   *
   * @return nothing for any other value
   */
  public Optional<String> undone() {
    return denial().or(this::promise);
  }

  /**
   * A text that tells of what is still to be done, or is being done, such as "will be removed".
   *
   * @return nothing for any other value
   */
  public Optional<String> promise() {
    return written(value()).filter(Promises::isIn);
  }

  /**
   * Whether it is a text by which a deed was surely not done, or not whole: it denies it, tells of
   * a part, of what was undone again, was only asked for, or is to come.
   *
   * @param day on which it is said to have been done
   * @param removal whether it is one by which something is no longer to be seen
   */
  public boolean isUndone(LocalDate day, boolean removal) {
    return written(value()).filter(text -> Deeds.areUndone(text, day, removal)).isPresent();
  }

  /** Whether it is a text that tells of an answer, or of what is done for one. */
  public boolean isOfAnswer() {
    return written(value()).filter(Denials::tellsOfAnswer).isPresent();
  }

  /** Whether it is a text of nothing but that all is in order: "clean". */
  public boolean isAllClear() {
    return written(value()).filter(Denials::isAllClear).isPresent();
  }

  /** Whether it is a text of nothing but that something is still to come: "under process". */
  public boolean isPostponed() {
    return written(value()).filter(Denials::isPostponed).isPresent();
  }

  /** Whether it is a text that names somebody, an office or a paper, and not only "others". */
  public boolean isName() {
    return written(value()).filter(Denials::isName).isPresent();
  }

  /** Whether it is a text that gives no reason: a placeholder, or nothing but "no". */
  public boolean isNoReason() {
    return written(value()).filter(text -> !isGiven() || Denials.isNoReason(text)).isPresent();
  }

  private Optional<String> denial(BiPredicate<String, String> denies) {
    return denial(value(), denies);
  }

  /** Of a list or object, where each part denies it or only holds a place. */
  private Optional<String> denial(@Nullable Object said, BiPredicate<String, String> denies) {
    if (said instanceof Map<?, ?> map) {
      return denial(new ArrayList<>(map.values()), denies);
    } else if (said instanceof List<?> list) {
      Optional<String> first = Optional.empty();
      for (Object item : list) {
        Optional<String> denied =
            denial(item, denies).or(() -> written(item).filter(FactNode::isPlaceholder));
        if (denied.isEmpty()) {
          return denied;
        }
        first = first.or(() -> denied);
      }
      return first;
    }
    return written(said).filter(text -> denies.test(text, name));
  }

  private static Optional<String> written(@Nullable Object value) {
    return value instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /**
   * A moment.
   *
   * @return nothing where it is none
   */
  public Optional<Moment> moment() {
    return value() instanceof String text ? Moment.of(text) : Optional.empty();
  }

  /**
   * When what is said of it was put on record, where that was later: it stands beside it under
   * {@code recorded} and its name.
   *
   * @return nothing where it was recorded at once, or that is not told
   */
  public Optional<Moment> recorded() {
    return above == null ? Optional.empty() : above.member("recorded").member(name).moment();
  }

  /** Whether a record of it is kept, and no act there has this time: it is only stated. */
  public boolean isOnlyStated() {
    return above != null && above.member("recorded").member(name).isNone();
  }

  /**
   * Until when a request was surely not met by its record: that stands beside it.
   *
   * @return absent where its record does not tell, and at the root, beside which nothing stands
   */
  public FactNode openUntil() {
    return above == null ? of(ABSENT) : above.member("openUntil");
  }

  /**
   * The items of a list, each the root of its own way.
   *
   * @return in order; none where it is no list
   */
  public List<FactNode> items() {
    if (!(value() instanceof List<?> list)) {
      return List.of();
    }
    List<FactNode> items = new ArrayList<>(list.size());
    for (Object item : list) {
      items.add(of(item));
    }
    return items;
  }

  /**
   * The texts of a list.
   *
   * @return in order; none where it is no list
   */
  public List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /**
   * The names of the members.
   *
   * @return in order; none where it is no object
   */
  public List<String> names() {
    return value() instanceof Map<?, ?> map
        ? map.keySet().stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The way to it; never what is there. */
  @Override
  public String toString() {
    return path();
  }
}
