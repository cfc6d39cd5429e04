package org.govsm.governance.response;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.govsm.governance.law.IndianMoment;

/**
 * File of comments, row by row: what it is, its headings say, and each comment is read once. A row
 * that cannot be read is set aside with its line and the reason, and holds up no other.
 */
public final class CommentFile {

  /** More are for several files. */
  public static final int MOST = 1_000;

  private static final int LONGEST_ID = 200;
  private static final int LONGEST_TEXT = 8_000;
  private static final int LONGEST_LINE = 300;
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/][^\\s]*");
  private static final Pattern ENDS = Pattern.compile("\\r\\n|[\\r\\n\\u2028\\u2029]");

  private static final Pattern LOCAL_TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:]{5,8}");

  /** An instant with its offset, as +05:30, +0000 or Z. */
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss]", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private final Optional<CommentLayout> chosen;
  private final List<String> own;
  private final IndianMoment takenAt;
  private final Map<String, Comment> comments = new LinkedHashMap<>();
  private final List<InputFault> faults = new ArrayList<>();
  private Optional<CommentLayout> layout = Optional.empty();
  private List<String> headings = List.of();
  private Optional<Message> refused = Optional.empty();
  private long rows;
  private long ofOwn;
  private long twice;

  private CommentFile(Optional<CommentLayout> chosen, List<String> own, IndianMoment takenAt) {
    this.chosen = chosen;
    this.own = own.stream().map(CommentFile::handle).toList();
    this.takenAt = takenAt;
  }

  /**
   * A file that is still to be read.
   *
   * @param layout what the officer says that it is; left out, its headings say it
   * @param own the handles of the department, whose own comments are nobody's queries
   * @param takenAt when the file was taken: no comment is of later
   */
  public static CommentFile of(
      Optional<CommentLayout> layout, List<String> own, OffsetDateTime takenAt) {
    return new CommentFile(layout, own, new IndianMoment(takenAt));
  }

  /**
   * Reads a row; the first has the headings.
   *
   * @param line the line on which it begins, from 1
   * @param cells its cells, which may change afterwards
   * @return false where no further row is wanted
   */
  public boolean row(long line, List<String> cells) {
    if (layout.isEmpty()) {
      recognise(cells.stream().map(String::strip).toList());
      return refused.isEmpty();
    }
    rows++;
    read(line, cells);
    if (comments.size() > MOST) {
      refused = Optional.of(Message.of("comment.many").with("most", MOST));
    }
    return refused.isEmpty();
  }

  private void recognise(List<String> row) {
    List<CommentLayout> fit = CommentLayout.fitting(row);
    if (chosen.isPresent()) {
      List<String> lacking = chosen.get().lacking(row);
      if (!lacking.isEmpty()) {
        refused = Optional.of(Message.of("comment.lacking").with("headings", lacking));
        return;
      }
      fit = List.of(chosen.get());
    }
    if (fit.size() != 1) {
      String key = fit.isEmpty() ? "comment.unknown" : "comment.which";
      refused = Optional.of(Message.of(key));
      return;
    }
    layout = Optional.of(fit.get(0));
    headings = row;
  }

  private void read(long line, List<String> cells) {
    String id = cell("id", cells);
    String text = shown(cell("text", cells));
    Optional<IndianMoment> at = moment(cell("at", cells));
    String link = cell("link", cells);
    Optional<String> wrong = wrong(id, text, at, link);
    if (wrong.isPresent()) {
      fault(line, wrong.get());
      return;
    }
    String author = line(cell("author", cells));
    if (own.contains(handle(author))) {
      ofOwn++;
      return;
    }
    Comment comment =
        new Comment(line, id, text, at.orElseThrow(), author, line(cell("post", cells)), link);
    Comment other = comments.putIfAbsent(id, comment);
    if (other != null && other.isSame(comment)) {
      twice++;
    } else if (other != null) {
      fault(line, "comment.twice");
    }
  }

  private Optional<String> wrong(String id, String text, Optional<IndianMoment> at, String link) {
    if (id.isEmpty() || id.length() > LONGEST_ID || HiddenCharacters.unseen(id).isPresent()) {
      return Optional.of("comment.no-id");
    } else if (text.isEmpty()) {
      return Optional.of("comment.no-text");
    } else if (text.length() > LONGEST_TEXT) {
      return Optional.of("comment.long");
    } else if (at.isEmpty()) {
      return Optional.of(
          layout.orElseThrow().isNeutral() ? "comment.no-time" : "comment.no-instant");
    } else if (at.filter(one -> one.isAfter(takenAt)).isPresent()) {
      return Optional.of("comment.ahead");
    }
    return Optional.of("comment.no-link")
        .filter(key -> !link.isEmpty())
        .filter(key -> link.length() > LONGEST_LINE || !WEB.matcher(link).matches());
  }

  private void fault(long line, String key) {
    Message text = Message.of(key).with("line", line);
    faults.add(new InputFault("/lines/" + line, key, text));
  }

  private String cell(String member, List<String> cells) {
    return layout
        .flatMap(one -> one.column(member, headings))
        .filter(at -> at < cells.size())
        .map(at -> cells.get(at).strip())
        .orElse("");
  }

  /** A handle is the same with and without its sign, in capitals or not. */
  private static String handle(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    return name.startsWith("@") ? name.substring(1) : name;
  }

  /** With its lines, and without signs that nobody sees. */
  private static String shown(String text) {
    return ENDS.splitAsStream(text)
        .map(HiddenCharacters::shown)
        .collect(Collectors.joining("\n"))
        .strip();
  }

  private static String line(String text) {
    String line = HiddenCharacters.shown(text).strip();
    int most = Math.min(LONGEST_ID, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, most));
  }

  private Optional<IndianMoment> moment(String written) {
    try {
      boolean local = layout.orElseThrow().isNeutral();
      TemporalAccessor read =
          local && LOCAL_TIME.matcher(written).matches()
              ? LOCAL.parse(written, LocalDateTime::from).atOffset(takenAt.at().getOffset())
              : INSTANT.parse(written, OffsetDateTime::from);
      return Optional.of(new IndianMoment(OffsetDateTime.from(read)))
          .filter(at -> DayBounds.contain(at.day()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Why nothing of the file is taken; nothing where it can be. */
  public Optional<Message> refused() {
    if (refused.isEmpty() && layout.isEmpty()) {
      return Optional.of(Message.of("comment.empty"));
    }
    return refused;
  }

  /** What it is; nothing while its headings were not read, or where it is refused. */
  public Optional<CommentLayout> layout() {
    return layout;
  }

  /** The comments, in the order of the file. */
  public List<Comment> comments() {
    return List.copyOf(comments.values());
  }

  /** The rows that were set aside, each with its line and the reason. */
  public List<InputFault> faults() {
    return List.copyOf(faults);
  }

  /** The rows below the headings. */
  public long rows() {
    return rows;
  }

  /** The rows with comments of the department itself; they are not taken. */
  public long ofOwn() {
    return ofOwn;
  }

  /** The rows that say a comment again; it is taken once. */
  public long twice() {
    return twice;
  }
}
