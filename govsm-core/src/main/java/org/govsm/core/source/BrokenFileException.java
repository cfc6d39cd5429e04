package org.govsm.core.source;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A file that cannot be used as it is. Carries every problem that was found, not only the first,
 * each with file, line, column and what to do. Nothing of such a file is loaded.
 */
public final class BrokenFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<SourceProblem> problems;

  /**
   * A refusal.
   *
   * @param problems what is wrong, in the order of the file; at least one
   * @throws IllegalArgumentException if there is no problem
   */
  public BrokenFileException(List<SourceProblem> problems) {
    super(problems.stream().map(SourceProblem::toString).collect(joining("\n")));
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("a file without problems is not broken");
    }
    this.problems = List.copyOf(problems);
  }

  /**
   * What is wrong, in the order of the file.
   *
   * @return at least one problem
   */
  public List<SourceProblem> problems() {
    return problems;
  }
}
