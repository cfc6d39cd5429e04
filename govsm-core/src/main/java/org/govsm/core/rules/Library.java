package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * Rule packs and rule books that belong together. The domain modules bring one with the law that
 * they ship; a host adds its own packs and books to it with {@link #toDraft}.
 */
public final class Library {

  private final Map<String, RulePack> packs;
  private final Map<String, BookFile> files;
  private final List<RulePack> earlierPacks;
  private final List<BookFile> earlierBooks;
  private final List<RulePack> proposals;
  private final Map<String, RuleBook> books;
  private final Function<RuleBook, List<Question>> inJava;
  private volatile @Nullable Names names;

  private Library(Draft draft) {
    this.packs = Collections.unmodifiableMap(new LinkedHashMap<>(draft.packs));
    this.files = Collections.unmodifiableMap(new LinkedHashMap<>(draft.files));
    this.earlierPacks = List.copyOf(draft.earlierPacks());
    this.earlierBooks = draft.earlierBooks();
    this.proposals = List.copyOf(draft.proposals);
    this.inJava = draft.inJava;
    Map<String, RuleBook> resolved = new LinkedHashMap<>();
    files.values().forEach(file -> resolved.put(file.id, new RuleBook(file, this)));
    books = Collections.unmodifiableMap(resolved);
  }

  /**
   * Starts a library.
   *
   * @return an empty draft
   */
  public static Draft draft() {
    return new Draft();
  }

  /**
   * This library as the beginning of another.
   *
   * @return a draft with all packs and books of this one
   */
  public Draft toDraft() {
    Draft draft = new Draft();
    draft.packs.putAll(packs);
    draft.files.putAll(files);
    draft.earlierPacks.addAll(earlierPacks);
    draft.earlierBooks.addAll(earlierBooks);
    draft.proposals.addAll(proposals);
    draft.inJava = inJava;
    return draft;
  }

  /**
   * The packs.
   *
   * @return in the order in which they were added
   */
  public List<RulePack> packs() {
    return List.copyOf(packs.values());
  }

  /**
   * A pack.
   *
   * @return the pack, or nothing where there is none of that id
   */
  public Optional<RulePack> pack(String id) {
    return Optional.ofNullable(packs.get(id));
  }

  /**
   * A pack that must be there.
   *
   * @throws IllegalArgumentException with the nearest id, if there is none of that id
   */
  public RulePack requirePack(String id) {
    return pack(id).orElseThrow(() -> none("pack", id, packs.keySet()));
  }

  private static IllegalArgumentException none(String what, String id, Set<String> known) {
    return new IllegalArgumentException(
        "there is no " + what + " '" + id + "'" + NearestName.hint(id, known));
  }

  /**
   * The editions of a pack: the one that decides, and those that decided before it.
   *
   * @param id the id of the pack
   * @return the one that decides first, the others in the order in which they were added; none
   *     where there is no pack of that id
   */
  public List<RulePack> editions(String id) {
    return heldPacks().filter(pack -> pack.id().equals(id)).toList();
  }

  /**
   * An edition of a pack, whether it decides or decided before.
   *
   * @param id the id of the pack
   * @param edition the day that the edition is named after
   * @return the edition, or nothing where it is not held
   */
  public Optional<RulePack> pack(String id, LocalDate edition) {
    return editions(id).stream().filter(pack -> pack.edition().equals(edition)).findFirst();
  }

  /**
   * The editions by which a decision can be made again.
   *
   * @return those of packs first, then those of books; what decides before what decided earlier
   */
  public List<LawEdition> held() {
    return Stream.concat(
            heldPacks().map(pack -> LawEdition.of(pack.pin())), heldBooks().map(BookFile::pin))
        .toList();
  }

  private Stream<RulePack> heldPacks() {
    return Stream.concat(packs.values().stream(), earlierPacks.stream());
  }

  private Stream<BookFile> heldBooks() {
    return Stream.concat(files.values().stream(), earlierBooks.stream());
  }

  List<String> bookIds() {
    return List.copyOf(files.keySet());
  }

  /** The editions of a book and of those whose law or questions it follows. */
  List<LawEdition> booksOf(String id) {
    Map<String, LawEdition> pins = new TreeMap<>();
    pin(id, pins);
    return List.copyOf(pins.values());
  }

  private void pin(String id, Map<String, LawEdition> pins) {
    BookFile file = files.get(id);
    if (file != null && pins.putIfAbsent(id, file.pin()) == null) {
      file.entries.stream()
          .filter(entry -> entry.kind() != BookEntry.Kind.ANSWERED_BY)
          .map(BookEntry::target)
          .distinct()
          .forEach(target -> pin(target, pins));
    }
  }

  /** Which of some editions are not held. */
  List<LawEdition> notHeld(List<LawEdition> editions) {
    return editions.stream().filter(edition -> !isHeld(edition)).toList();
  }

  private boolean isHeld(LawEdition edition) {
    return edition.kind() == LawEdition.Kind.PACK
        ? heldPacks().anyMatch(pack -> is(pack, edition))
        : heldBooks().anyMatch(book -> book.pin().equals(edition));
  }

  /** The digest of a large pack takes long: it is asked last. */
  private static boolean is(RulePack pack, LawEdition edition) {
    return pack.id().equals(edition.id())
        && edition.edition().filter(pack.edition()::equals).isPresent()
        && pack.digest().equals(edition.digest());
  }

  /**
   * The law of some editions, all held: each in the place of the one that decides now. What is not
   * named stays; what the named books need was looked up when they were added.
   */
  Library of(List<LawEdition> editions) {
    Draft draft = toDraft();
    earlierPacks.forEach(pack -> draft.packs.putIfAbsent(pack.id(), pack));
    heldPacks()
        .filter(pack -> editions.stream().anyMatch(edition -> is(pack, edition)))
        .forEach(pack -> draft.packs.put(pack.id(), pack));
    heldBooks()
        .filter(book -> editions.contains(book.pin()))
        .forEach(book -> draft.files.put(book.id, book));
    return draft.packs.equals(packs) && draft.files.equals(files) ? this : new Library(draft);
  }

  /**
   * Makes a decision again that tables alone made, from its facts and the editions that it names.
   *
   * @param tree the decision as {@link RuleBook#toRecord} gave it
   * @return what came of it, or every fault of the tree with its pointer
   */
  public Checked<Verification> verify(Map<String, ?> tree) {
    return verify(tree, (law, id) -> law.book(id).orElseThrow().decider());
  }

  /**
   * Makes a decision again from its facts and the editions that it names, and compares all but the
   * version of govsm: sentences, where the tree has any, in the language in which it was kept.
   *
   * @param tree the decision as {@link RuleBook#toRecord} gave it
   * @param questions the questions of a book, given its library and id, by whom they were asked:
   *     those of a module, or with a host's own among them
   * @return what came of it; or every fault of the tree with its pointer, or of its case for the
   *     question
   */
  public Checked<Verification> verify(
      Map<String, ?> tree, BiFunction<Library, String, ? extends Decider> questions) {
    return new DecisionCheck(this, questions).verify(tree);
  }

  /** A fact as any question of a book asks it. */
  Optional<Fact> fact(RuleBook book, String name) {
    return asked(book).flatMap(question -> question.fact(name).stream()).findFirst();
  }

  /**
   * Editions that are evaluated beside the law and never decide.
   *
   * @return in the order in which they were added
   */
  public List<RulePack> proposals() {
    return proposals;
  }

  /**
   * The books.
   *
   * @return in the order in which they were added
   */
  public List<RuleBook> books() {
    return List.copyOf(books.values());
  }

  /**
   * A book.
   *
   * @param id its id, such as {@code IN}
   * @return the book, or nothing where there is none of that id
   */
  public Optional<RuleBook> book(String id) {
    return Optional.ofNullable(books.get(id));
  }

  /**
   * A book that must be there.
   *
   * @throws IllegalArgumentException with the nearest id, if there is none of that id
   */
  public RuleBook requireBook(String id) {
    return book(id).orElseThrow(() -> none("book", id, books.keySet()));
  }

  /**
   * Sentences with the words of all packs and the titles of all books in them.
   *
   * @param base the sentences to add to; their language is asked of the packs, English behind it
   * @return sentences in the language of {@code base}
   */
  public Messages words(Messages base) {
    Messages words = base.over(own(base.language()));
    return base.language().equals("en") ? words : words.over(own("en"));
  }

  /** The words of one language; where two packs have a word, that of the first. */
  private Messages own(String language) {
    Map<String, String> words = new TreeMap<>();
    packs.values().forEach(pack -> pack.texts(language).forEach(words::putIfAbsent));
    proposals.forEach(pack -> pack.texts(language).forEach(words::putIfAbsent));
    books.values().forEach(book -> book.titles(language).forEach(words::putIfAbsent));
    return Messages.of(language, words);
  }

  /** What can be asked of a book in this library: by its packs, and in Java. */
  Stream<Question> asked(RuleBook book) {
    return Stream.concat(book.questions().stream(), inJava.apply(book).stream());
  }

  /** All names, made when first needed; that two threads may make them does no harm. */
  Names names() {
    Names known = names;
    if (known == null) {
      Stream<RulePack> all = Stream.concat(packs.values().stream(), proposals.stream());
      known =
          Names.of(
              Stream.concat(
                  all.flatMap(pack -> pack.questions().stream()),
                  books.values().stream().flatMap(book -> inJava.apply(book).stream())));
      names = known;
    }
    return known;
  }

  /** A library in the making: nothing is looked up until {@link #done}. One thread fills it. */
  public static final class Draft {

    private final Map<String, RulePack> packs = new LinkedHashMap<>();
    private final Map<String, BookFile> files = new LinkedHashMap<>();
    private final List<RulePack> earlierPacks = new ArrayList<>();
    private final List<BookFile> earlierBooks = new ArrayList<>();
    private final List<RulePack> proposals = new ArrayList<>();
    private Function<RuleBook, List<Question>> inJava = book -> List.of();

    private Draft() {}

    /**
     * Says which questions are answered in Java beside those of the packs, so that their days,
     * facts and codes are known too.
     *
     * @param questions those of a book; asked for when a case is first decided by it
     */
    public Draft inJava(Function<RuleBook, List<Question>> questions) {
      inJava = requireNonNull(questions, "questions");
      return this;
    }

    /**
     * Says which questions are answered in Java beside those that are known to be: a host's own.
     *
     * @param questions those of a book; asked for when a case is first decided by it
     */
    public Draft alsoInJava(Function<RuleBook, List<Question>> questions) {
      Function<RuleBook, List<Question>> known = inJava;
      requireNonNull(questions, "questions");
      inJava =
          book ->
              Stream.concat(known.apply(book).stream(), questions.apply(book).stream()).toList();
      return this;
    }

    /**
     * Adds a pack, or puts another edition in the place of one, which is kept: decisions that it
     * made can be {@link Library#verify verified}.
     */
    public Draft pack(RulePack pack) {
      keep(packs.put(pack.id(), pack), pack, earlierPacks);
      return this;
    }

    /**
     * Adds an edition that decides no longer, so that decisions that it made can be verified.
     *
     * @param pack the edition; nothing changes where it is the one that decides
     */
    public Draft earlier(RulePack pack) {
      keep(pack, packs.get(pack.id()), earlierPacks);
      return this;
    }

    /**
     * Adds an edition of a book that decides no longer, so that decisions that it made can be
     * verified.
     *
     * @param file the name to use in problems
     * @param bytes the XML file
     * @throws BrokenFileException with all that is wrong in the file
     */
    public Draft earlierBook(String file, byte[] bytes) {
      earlierBooks.add(BookFile.read(file, bytes));
      return this;
    }

    /**
     * Forgets the editions that decide no longer, and frees their memory: for a host that verifies
     * no decisions by this library.
     */
    public Draft withoutEarlier() {
      earlierPacks.clear();
      earlierBooks.clear();
      return this;
    }

    private static <T> void keep(@Nullable T edition, @Nullable T other, List<T> earlier) {
      if (edition != null && edition != other && !earlier.contains(edition)) {
        earlier.add(edition);
      }
    }

    /** The editions that decided before; one that was read twice, or decides again, is one. */
    private List<RulePack> earlierPacks() {
      List<RulePack> kept = new ArrayList<>();
      for (RulePack pack : earlierPacks) {
        if (Stream.concat(Stream.ofNullable(packs.get(pack.id())), kept.stream())
            .noneMatch(other -> isSame(pack, other))) {
          kept.add(pack);
        }
      }
      return kept;
    }

    private static boolean isSame(RulePack pack, RulePack other) {
      return pack == other
          || pack.id().equals(other.id())
              && pack.edition().equals(other.edition())
              && pack.digest().equals(other.digest());
    }

    private List<BookFile> earlierBooks() {
      Map<LawEdition, BookFile> kept = new LinkedHashMap<>();
      for (BookFile book : earlierBooks) {
        BookFile decides = files.get(book.id);
        if (decides == null || !decides.pin().equals(book.pin())) {
          kept.putIfAbsent(book.pin(), book);
        }
      }
      return List.copyOf(kept.values());
    }

    /**
     * Adds an edition that does not decide, whatever its status: each book that has the pack of its
     * id says beside an answer what this edition would say otherwise.
     *
     * @param pack the edition
     */
    public Draft propose(RulePack pack) {
      proposals.add(pack);
      return this;
    }

    /**
     * Adds a book, or puts another edition in the place of one, which is kept like that of a pack.
     *
     * @param file the name to use in problems
     * @param bytes the XML file
     * @throws BrokenFileException with all that is wrong in the file
     */
    public Draft book(String file, byte[] bytes) {
      BookFile book = BookFile.read(file, bytes);
      keep(files.put(book.id, book), book, earlierBooks);
      return this;
    }

    /**
     * Looks up all that the books name.
     *
     * @throws BrokenFileException if a book names a pack, question or book that is not there, if a
     *     draft pack is to decide, or if books borrow from each other in a circle
     */
    public Library done() {
      List<SourceProblem> problems = new LibraryCheck(packs, files).problems();
      if (!problems.isEmpty()) {
        throw new BrokenFileException(problems);
      }
      return new Library(this);
    }
  }

  /** The ids of the books, and the packs with their editions. */
  @Override
  public String toString() {
    return books.keySet() + " by " + packs.values();
  }
}
