package org.govsm.core.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Rule packs and rule books that belong together. The domain modules bring one with the law that
 * they ship; a host adds its own packs and books to it with {@link #toDraft}.
 */
public final class Library {

  private final Map<String, RulePack> packs;
  private final Map<String, BookFile> files;
  private final List<RulePack> proposals;
  private final Map<String, RuleBook> books;
  private final Function<RuleBook, List<Question>> inJava;
  private volatile @Nullable Names names;

  private Library(Draft draft) {
    this.packs = Collections.unmodifiableMap(new LinkedHashMap<>(draft.packs));
    this.files = Collections.unmodifiableMap(new LinkedHashMap<>(draft.files));
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

    /** Adds a pack, or puts another edition in the place of one. */
    public Draft pack(RulePack pack) {
      packs.put(pack.id(), pack);
      return this;
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
     * Adds a book, or puts another in the place of one with the same id.
     *
     * @param file the name to use in problems
     * @param bytes the XML file
     * @throws BrokenFileException with all that is wrong in the file
     */
    public Draft book(String file, byte[] bytes) {
      BookFile book = BookFile.read(file, bytes);
      files.put(book.id, book);
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
}
