package org.govsm.procurement.vocabulary;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;

/** A file of words, a statement a line; lines that begin with {@code #} are comments. */
public final class DataLines {

  private final List<Line> lines = new ArrayList<>();
  private final List<SourceProblem> problems = new ArrayList<>();

  private DataLines(String file, String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String said = line.strip();
      if (!said.isEmpty() && !said.startsWith("#")) {
        lines.add(new Line(new Position(file, number, 0), List.of(said.split("\\s+", -1))));
      }
    }
  }

  /**
   * A statement.
   *
   * @param position where it stands
   * @param words at least one
   */
  public record Line(Position position, List<String> words) {}

  /**
   * Reads a file that comes with govsm.
   *
   * @param beside a class in whose package it lies
   * @param file its name
   * @param reader makes something of it and names its faults
   * @param <T> what is made
   * @return what was made
   * @throws BrokenFileException with every line that is wrong
   */
  public static <T> T shipped(Class<?> beside, String file, Function<DataLines, T> reader) {
    try (InputStream in = requireNonNull(beside.getResourceAsStream(file), file)) {
      return read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text.
   *
   * @param file the name to use in problems
   * @param text the lines
   * @param reader as for {@link #shipped}
   * @param <T> what is made
   * @return what was made
   * @throws BrokenFileException with every line that is wrong
   */
  public static <T> T read(String file, String text, Function<DataLines, T> reader) {
    DataLines data = new DataLines(file, text);
    T made = reader.apply(data);
    if (!data.problems.isEmpty()) {
      throw new BrokenFileException(data.problems);
    }
    return made;
  }

  /**
   * The statements.
   *
   * @return in the order of the file
   */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /**
   * Names a fault; the file is then refused as a whole.
   *
   * @param line where it is
   * @param what what is wrong
   * @param remedy what to write instead
   */
  public void fault(Line line, String what, String remedy) {
    problems.add(new SourceProblem(line.position(), "data.line", what, remedy));
  }
}
