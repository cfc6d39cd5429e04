package org.govsm.core.rules.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableText;
import org.govsm.core.rules.TableView;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.text.Messages;

/**
 * The command line of the jar, for those who write packs: {@code lint}, {@code cases}, {@code
 * diff}, {@code table}, and {@code check} for a whole folder. Ends with 0 where all is well, 1
 * where something was found, 2 where the call is wrong or a file cannot be used.
 */
public final class PackTool {

  private static final String USAGE =
      """
      java -jar govsm-core.jar lint PACK...
      java -jar govsm-core.jar cases PACK CASES.csv
      java -jar govsm-core.jar diff PACK DAY DAY        the law on two days
      java -jar govsm-core.jar diff PACK OTHER-EDITION  two editions of a pack
      java -jar govsm-core.jar table PACK [QUESTION] [--csv] [--lang=hi]
      java -cp 'JARS/*' org.govsm.core.rules.check.PackTool check FOLDER
                                                        all of a folder, by the jars in JARS
      """;

  private final PrintStream out;
  private final PrintStream err;

  private PackTool(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the command and ends the program with its exit status.
   *
   * @param args the command and its arguments
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(args, out, err));
  }

  /**
   * Runs the command.
   *
   * @param args the command and its arguments
   * @param out where results go
   * @param err where problems go
   * @return the exit status
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    return new PackTool(out, err).run(new ArrayList<>(Arrays.asList(args)));
  }

  private int run(List<String> args) {
    try {
      String command = args.isEmpty() ? "" : args.remove(0);
      return switch (command) {
        case "lint" -> args.isEmpty() ? usage() : lint(args);
        case "cases" -> args.size() == 2 ? cases(args.get(0), args.get(1)) : usage();
        case "diff" -> args.size() == 2 || args.size() == 3 ? diff(args) : usage();
        case "table" -> table(args);
        case "check" -> args.size() == 1 ? check(args.get(0)) : usage();
        default -> usage();
      };
    } catch (BrokenFileException e) {
      e.problems().forEach(err::println);
    } catch (IOException e) {
      err.println("cannot read " + e.getMessage());
    } catch (DateTimeException e) {
      err.println("a day is written YYYY-MM-DD: " + e.getMessage());
    }
    return 2;
  }

  private int usage() {
    err.print(USAGE);
    return 2;
  }

  private int check(String folder) throws IOException {
    if (!Files.isDirectory(Path.of(folder))) {
      err.println(folder + " is no folder; check looks at a folder, lint at packs");
      return 2;
    }
    List<LintNote> notes = FolderCheck.check(Path.of(folder));
    notes.forEach(out::println);
    long errors = count(notes, LintNote.Level.ERROR);
    long warnings = count(notes, LintNote.Level.WARNING);
    out.println(
        notes.isEmpty()
            ? "clean"
            : "errors: "
                + errors
                + ", warnings: "
                + warnings
                + ", others: "
                + (notes.size() - errors - warnings));
    return errors + warnings == 0 ? 0 : 1;
  }

  private static long count(List<LintNote> notes, LintNote.Level level) {
    return notes.stream().filter(note -> note.level() == level).count();
  }

  private int lint(List<String> files) throws IOException {
    int status = 0;
    for (String file : files) {
      if (FolderCheck.isBook(new FoundFile(file, Files.readAllBytes(Path.of(file))))) {
        err.println(
            file + " is a rule book: check looks at the folder in which it is with its packs");
        return 2;
      }
      RulePack pack = read(file);
      List<LintNote> notes = PackLint.check(pack);
      notes.forEach(out::println);
      out.println(pack + " " + pack.digest() + ": " + (notes.isEmpty() ? "clean" : notes.size()));
      status = notes.isEmpty() ? status : 1;
    }
    return status;
  }

  private int cases(String packFile, String caseFile) throws IOException {
    RulePack pack = read(packFile);
    Conformance found = Conformance.check(pack, caseFile, Files.readAllBytes(Path.of(caseFile)));
    found.lint().forEach(out::println);
    for (Conformance.Result result : found.results()) {
      out.println((result.passed() ? "pass " : "FAIL ") + result.id());
      out.println("  expected " + result.expected());
      out.println("  actual   " + result.actual());
    }
    long passed = found.results().stream().filter(Conformance.Result::passed).count();
    out.println(passed + " passed, " + (found.results().size() - passed) + " failed");
    return found.passed() ? 0 : 1;
  }

  private int diff(List<String> args) throws IOException {
    RulePack pack = read(args.get(0));
    List<PackDiff.Change> changes =
        args.size() == 3
            ? PackDiff.betweenDays(pack, LocalDate.parse(args.get(1)), LocalDate.parse(args.get(2)))
            : PackDiff.betweenEditions(pack, read(args.get(1)));
    for (PackDiff.Change change : changes) {
      out.println(
          change.kind()
              + " "
              + change.question()
              + " "
              + change.rule()
              + ": "
              + change.before()
              + " -> "
              + change.after());
    }
    return changes.isEmpty() ? 0 : 1;
  }

  private int table(List<String> args) throws IOException {
    boolean csv = args.remove("--csv");
    String language = language(args);
    if (args.isEmpty() || args.size() > 2) {
      return usage();
    }
    RulePack pack = read(args.get(0));
    Messages words = Messages.shipped(language).over(pack.words(language)).over(pack.words("en"));
    for (Question question : pack.questions()) {
      if (args.size() == 1 || args.get(1).equals(question.id())) {
        TableText text = new TableText(TableView.of(pack, question.id(), words), words);
        out.print(csv ? text.csv() : text.plain());
      }
    }
    boolean unknown = args.size() == 2 && pack.question(args.get(1)).isEmpty();
    if (unknown) {
      err.println("the pack answers " + pack.questions().stream().map(Question::id).toList());
    }
    return unknown ? 2 : 0;
  }

  private static String language(List<String> args) {
    for (String arg : args) {
      if (arg.startsWith("--lang=")) {
        args.remove(arg);
        return arg.substring("--lang=".length());
      }
    }
    return "en";
  }

  private static RulePack read(String file) throws IOException {
    return RulePack.read(file, Files.readAllBytes(Path.of(file)));
  }
}
