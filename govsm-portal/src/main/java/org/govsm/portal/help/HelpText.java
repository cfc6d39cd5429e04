package org.govsm.portal.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Help text: a page of help in one language, as its file has it. The first line is {@code # title},
 * the next the lead; then come headings ({@code ##}), steps ({@code 1.}), items ({@code -}) and
 * paragraphs, a line each, with links as {@code [words](/path)}.
 *
 * @param blocks what stands below the lead, in order
 */
public record HelpText(String title, List<Piece> lead, List<Block> blocks) {

  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s]+)\\)");
  private static final Pattern STEP = Pattern.compile("\\d+\\. ");

  /** Keeps its own copies. */
  public HelpText {
    lead = List.copyOf(lead);
    blocks = List.copyOf(blocks);
  }

  /** Kind of a block: how its lines are shown. */
  public enum Kind {
    /** A heading of one line. */
    HEADING,
    /** Steps to be taken in order. */
    STEPS,
    /** Items in no order. */
    ITEMS,
    /** A paragraph of one line. */
    PARAGRAPH
  }

  /** Words, and where they lead, if anywhere. */
  public record Piece(String words, Optional<String> link) {}

  /** Lines of one kind that stand together. */
  public record Block(Kind kind, List<List<Piece>> lines) {

    /** Keeps its own copy. */
    public Block {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException where title or lead is missing
   */
  static HelpText read(String file) {
    List<String> lines = file.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() < 2 || !lines.get(0).startsWith("# ")) {
      throw new IllegalArgumentException("a page of help begins with '# title' and a lead");
    }
    List<Block> blocks = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      add(blocks, line);
    }
    return new HelpText(lines.get(0).substring(2), pieces(lines.get(1)), blocks);
  }

  private static void add(List<Block> blocks, String line) {
    Kind kind = kind(line);
    List<List<Piece>> together = new ArrayList<>();
    int last = blocks.size() - 1;
    boolean listed = kind == Kind.STEPS || kind == Kind.ITEMS;
    if (listed && last >= 0 && blocks.get(last).kind() == kind) {
      together.addAll(blocks.remove(last).lines());
    }
    together.add(pieces(words(kind, line)));
    blocks.add(new Block(kind, together));
  }

  private static Kind kind(String line) {
    if (line.startsWith("## ")) {
      return Kind.HEADING;
    } else if (line.startsWith("- ")) {
      return Kind.ITEMS;
    }
    return STEP.matcher(line).lookingAt() ? Kind.STEPS : Kind.PARAGRAPH;
  }

  private static String words(Kind kind, String line) {
    return kind == Kind.PARAGRAPH ? line : line.substring(line.indexOf(' ') + 1);
  }

  static List<Piece> pieces(String line) {
    List<Piece> pieces = new ArrayList<>();
    Matcher link = LINK.matcher(line);
    int from = 0;
    while (link.find()) {
      plain(pieces, line.substring(from, link.start()));
      pieces.add(new Piece(link.group(1), Optional.of(link.group(2))));
      from = link.end();
    }
    plain(pieces, line.substring(from));
    return List.copyOf(pieces);
  }

  private static void plain(List<Piece> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(words, Optional.empty()));
    }
  }
}
