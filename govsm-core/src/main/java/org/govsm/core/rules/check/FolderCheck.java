package org.govsm.core.rules.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.PackAmendment;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.CsvReader;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Messages;
import org.govsm.core.xml.XmlCursor;

/**
 * Check of a folder with a department's own data, all of it at once: packs, amendments of shipped
 * ones and golden cases, books and all that they name, sentences of another language, state
 * machines, calendars, and what the other jars on the path read ({@link FileChecker}). Books may
 * follow the law that a jar ships ({@link ShippedLaw}).
 */
public final class FolderCheck {

  private static final Pattern PACK =
      Pattern.compile("https://www\\.omg\\.org/spec/DMN/\\d+/MODEL/ definitions");
  private static final String BOOK = "urn:govsm:book:1 book";
  private static final Pattern SENTENCES = Pattern.compile("messages\\.([a-z]{2,3})\\.txt");

  private static final Pattern DATA = Pattern.compile("(?i).*\\.(xml|dmn|csv)");

  /** What is larger is no file of ours, and is not read. */
  private static final long MAX_BYTES = 8L * 1024 * 1024;

  private final List<FoundFile> files = new ArrayList<>();
  private final List<LintNote> notes = new ArrayList<>();
  private final Map<FoundFile, RulePack> packs = new LinkedHashMap<>();
  private final Optional<ShippedLaw> shipped = ServiceLoader.load(ShippedLaw.class).findFirst();
  private final List<FileChecker> checkers = new ArrayList<>();
  private final Set<String> broken = new TreeSet<>();
  private Library library = Library.draft().done();
  private int found;

  private FolderCheck() {
    checkers.add(new OwnFiles());
    ServiceLoader.load(FileChecker.class).forEach(checkers::add);
  }

  /**
   * Looks through a folder and the folders in it.
   *
   * @param folder the folder
   * @return the remarks, file by file; a file that nobody reads has one that says so, and a folder
   *     without any other file an error
   * @throws IOException if a file cannot be read, or the folder is none
   */
  public static List<LintNote> check(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    FolderCheck check = new FolderCheck();
    check.find(folder);
    check.packs();
    check.amendments();
    check.books();
    check.files.forEach(check::other);
    check.files.forEach(check::bySchema);
    check.nothing(folder);
    check.notes.sort(Comparator.comparing(note -> note.position().file()));
    return List.copyOf(check.notes);
  }

  private void find(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (Stream.of(name.split("/")).anyMatch(part -> part.startsWith("."))) {
          continue;
        }
        found++;
        if (Files.size(path) > MAX_BYTES) {
          notRead(name, "it is larger than 8 MB");
        } else {
          files.add(new FoundFile(name, Files.readAllBytes(path)));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void packs() {
    for (FoundFile file : files.stream().filter(FolderCheck::isPack).toList()) {
      broken.add(idIn(file, "definitions"));
      guarded(
          () -> {
            RulePack pack = RulePack.read(file.name(), file.bytes());
            broken.remove(pack.id());
            add(file, pack);
            notes.addAll(PackLint.check(pack));
          });
    }
  }

  /** Of two files of one pack a library would take one, and nobody could tell which was meant. */
  private void add(FoundFile file, RulePack pack) {
    packs.forEach(
        (other, known) -> {
          if (known.id().equals(pack.id())) {
            note(
                LintNote.Level.ERROR,
                "pack.twice",
                Position.of(file.name()),
                "the pack '" + pack.id() + "' is in " + other + " too; take one of them out");
          }
        });
    packs.put(file, pack);
  }

  /** An amended pack is one of the folder; what its lint said before the amendment is left out. */
  private void amendments() {
    for (FoundFile file : files.stream().filter(FolderCheck::isAmendment).toList()) {
      guarded(
          () -> {
            PackAmendment amendment = PackAmendment.read(file.name(), file.bytes());
            Optional<RulePack> before = shipped.flatMap(l -> l.library().pack(amendment.pack()));
            if (before.isEmpty()) {
              notRead(file.name(), "no jar on the path ships the pack " + amendment.pack());
              return;
            }
            RulePack after = amendment.on(shipped.orElseThrow().dmn(amendment.pack()));
            add(file, after);
            days(file, before.get(), after);
            List<String> known = PackLint.check(before.get()).stream().map(LintNote::text).toList();
            PackLint.check(after).stream()
                .filter(note -> !known.contains(note.text()))
                .forEach(notes::add);
          });
    }
  }

  /** An amendment comes after what it amends. */
  private void days(FoundFile file, RulePack before, RulePack after) {
    if (after.edition().isBefore(before.edition())) {
      note(
          LintNote.Level.ERROR,
          "amendment.edition",
          Position.of(file.name()),
          "the edition "
              + after.edition()
              + " is before that of the pack, "
              + before.edition()
              + "; name a later day");
    }
    if (after.checkedTo().isBefore(before.checkedTo())) {
      note(
          LintNote.Level.WARNING,
          "amendment.checked",
          Position.of(file.name()),
          "the law is said to be read up to "
              + after.checkedTo()
              + ", and that of the pack up to "
              + before.checkedTo()
              + "; leave checkedTo out, or name a later day");
    }
  }

  /** With every book that can be read; one with a fault does not hide those of the others. */
  private void books() {
    Library.Draft draft = shipped.map(law -> law.library().toDraft()).orElseGet(Library::draft);
    packs.values().forEach(draft::pack);
    List<FoundFile> books = files.stream().filter(FolderCheck::isBook).toList();
    books.forEach(file -> guarded(() -> draft.book(file.name(), file.bytes())));
    try {
      library = draft.done();
    } catch (BrokenFileException e) {
      e.problems().stream().filter(this::isOwnFault).map(LintNote::of).forEach(notes::add);
    }
    List<String> standard = shipped.map(ShippedLaw::standardQuestions).orElse(List.of());
    for (FoundFile file : books) {
      bookIn(file).ifPresent(book -> notes.addAll(BookLint.check(book, file.name(), standard)));
    }
  }

  /** What a book says of a pack that is broken is no fault of the book. */
  private boolean isOwnFault(SourceProblem problem) {
    return broken.stream().noneMatch(id -> problem.what().contains("'" + id + "'"));
  }

  private Optional<RuleBook> bookIn(FoundFile file) {
    return library.book(idIn(file, "book"));
  }

  /** The id of a file that may be broken; empty where it shows none. */
  private static String idIn(FoundFile file, String element) {
    Matcher id =
        Pattern.compile("<(?:\\w+:)?" + element + "\\b[^>]*\\bid=[\"']([^\"']+)")
            .matcher(new String(file.bytes(), StandardCharsets.UTF_8));
    return id.find() ? id.group(1) : "";
  }

  private void other(FoundFile file) {
    String simple = file.name().substring(file.name().lastIndexOf('/') + 1);
    Matcher sentences = SENTENCES.matcher(simple);
    if (isPack(file) || isBook(file) || isAmendment(file)) {
      return;
    } else if (sentences.matches()) {
      guarded(() -> sentences(file, sentences.group(1)));
    } else if (file.name().endsWith(".csv") && isCases(file)) {
      guarded(() -> cases(file));
    } else {
      Optional<FileChecker> reader = checkers.stream().filter(c -> c.reads(file)).findFirst();
      reader.ifPresentOrElse(
          checker -> guarded(() -> notes.addAll(checker.check(file, files))),
          () -> guarded(() -> unknown(file)));
    }
  }

  /** Where the reader told of a line already, its words are the better ones. */
  private void bySchema(FoundFile file) {
    Optional<byte[]> schema =
        file.root()
            .flatMap(r -> checkers.stream().flatMap(c -> c.schema(file).stream()).findFirst());
    Set<Integer> told = new TreeSet<>();
    notes.stream()
        .filter(note -> note.position().file().equals(file.name()))
        .forEach(note -> told.add(note.position().line()));
    schema.ifPresent(
        xsd ->
            SchemaNotes.of(file, xsd).stream()
                .filter(note -> told.add(note.position().line()))
                .forEach(notes::add));
  }

  private void unknown(FoundFile file) {
    if (file.isXml() && file.root().isEmpty()) {
      XmlCursor.open(file.name(), file.bytes());
    }
    notRead(file.name(), "it is of no kind that a jar on the path reads");
  }

  private void nothing(Path folder) {
    long unread = notes.stream().filter(note -> note.code().equals("file.unknown")).count();
    if (unread == found) {
      note(
          LintNote.Level.ERROR,
          "folder.nothing",
          Position.of(folder.toString()),
          "nothing here was checked; name the folder that your packs, books and cases are in");
    }
  }

  /** A department's own English sentences are translated as those of govsm are. */
  private void sentences(FoundFile file, String language) throws IOException {
    Messages original =
        shipped
            .map(law -> law.sentences(library))
            .orElseGet(() -> library.words(Messages.shipped("en")));
    if (language.equals("en")) {
      read(file);
      return;
    }
    for (FoundFile own : files) {
      if (own.name().endsWith("messages.en.txt")) {
        original = read(own).over(original);
      }
    }
    Messages.translation(language, file.name(), new ByteArrayInputStream(file.bytes()), original);
  }

  private static Messages read(FoundFile file) throws IOException {
    return Messages.read("en", file.name(), new ByteArrayInputStream(file.bytes()));
  }

  private static boolean isCases(FoundFile file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    return text.replace("\ufeff", "").startsWith("case,question");
  }

  /** The pack of the folder that answers the question of the first case runs them all. */
  private void cases(FoundFile file) {
    List<CsvReader.Line> lines = CsvReader.read(file.name(), file.bytes());
    List<String> first = lines.size() < 2 ? List.of() : lines.get(1).cells();
    Optional<RulePack> pack =
        packs.values().stream()
            .filter(one -> one.questions().stream().anyMatch(q -> first.contains(q.id())))
            .findFirst();
    if (pack.isEmpty() && !broken.isEmpty()) {
      return; // a pack that is told to be broken may answer them
    } else if (pack.isEmpty()) {
      note(
          LintNote.Level.ERROR,
          "case.pack",
          new Position(file.name(), 2, 0),
          "no pack here answers the question of this case; put the pack beside it");
      return;
    }
    for (Conformance.Result one :
        Conformance.check(pack.get(), file.name(), file.bytes()).results()) {
      if (!one.passed()) {
        note(
            LintNote.Level.ERROR,
            "case.failed",
            new Position(file.name(), one.line(), 0),
            one.id()
                + ": expected "
                + one.expected()
                + "found "
                + one.actual()
                + "correct the case or the pack");
      }
    }
  }

  static boolean isBook(FoundFile file) {
    return file.root().filter(BOOK::equals).isPresent();
  }

  private static boolean isAmendment(FoundFile file) {
    return file.root().filter("urn:govsm:amendment:1 amendment"::equals).isPresent();
  }

  private static boolean isPack(FoundFile file) {
    boolean named = file.endsWith(".dmn") || file.endsWith(".dmn.xml");
    return file.root().filter(root -> PACK.matcher(root).matches()).isPresent()
        || named && !isBook(file) && !isAmendment(file);
  }

  /** Data is meant to be read; a text beside it need not be. */
  private void notRead(String file, String why) {
    boolean data = DATA.matcher(file).matches();
    note(
        data ? LintNote.Level.WARNING : LintNote.Level.NOT_CHECKED,
        "file.unknown",
        Position.of(file),
        "not checked: " + why);
  }

  private void note(LintNote.Level level, String code, Position position, String text) {
    notes.add(new LintNote(level, code, position, text));
  }

  /** What reads a file, and may find it broken. */
  private interface Reading {
    void run() throws IOException;
  }

  private void guarded(Reading reading) {
    try {
      reading.run();
    } catch (BrokenFileException e) {
      e.problems().forEach(problem -> notes.add(LintNote.of(problem)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
