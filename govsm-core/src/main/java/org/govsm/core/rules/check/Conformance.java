package org.govsm.core.rules.check;

import java.util.List;
import org.govsm.core.rules.RulePack;

/**
 * Whether a pack can be relied on: its lint, and its answers to golden cases. A department runs its
 * own cases the same way.
 *
 * <p>A case file is CSV with a heading line: {@code case}, {@code question}, {@code day.}role,
 * {@code fact.}name, {@code kind} (ANSWER, REFER, UNDETERMINED), {@code answer.}field, {@code
 * missing} and {@code rows} (separated by spaces), {@code note}. An empty cell is a fact that is
 * not known, or something that the case does not assert; {@code null} in an answer asserts that
 * there is no value.
 */
public final class Conformance {

  private final List<LintNote> lint;
  private final List<Result> results;

  private Conformance(List<LintNote> lint, List<Result> results) {
    this.lint = List.copyOf(lint);
    this.results = List.copyOf(results);
  }

  /**
   * Lints a pack and runs golden cases on it.
   *
   * @param file the name of the case file to use in problems
   * @param cases the case file
   * @return what was found
   * @throws org.govsm.core.source.BrokenFileException with every line of the case file that cannot
   *     be read; no case is then run
   */
  public static Conformance check(RulePack pack, String file, byte[] cases) {
    return new Conformance(PackLint.check(pack), new CaseFile(pack, file).run(cases));
  }

  /**
   * The remarks of the lint.
   *
   * @return none where all was checked and is clean
   */
  public List<LintNote> lint() {
    return lint;
  }

  /**
   * The results of the cases.
   *
   * @return in the order of the file
   */
  public List<Result> results() {
    return results;
  }

  /**
   * Whether the lint found no error and every case came out as expected.
   *
   * @return true if so
   */
  public boolean passed() {
    return lint.stream().noneMatch(note -> note.level() == LintNote.Level.ERROR)
        && results.stream().allMatch(Result::passed);
  }

  /**
   * What came of one case.
   *
   * @param id the id of the case
   * @param line its line in the file
   * @param expected what the case asserts
   * @param actual what the pack says to that
   */
  public record Result(String id, int line, String expected, String actual) {

    /**
     * Whether it came out as expected.
     *
     * @return true if expected and actual are the same
     */
    public boolean passed() {
      return expected.equals(actual);
    }
  }
}
