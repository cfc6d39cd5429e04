package org.govsm.governance.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.governance.law.DataFile;

/**
 * Layout of a file of comments: under which headings the members of a comment stand. Shipped are
 * answers of interfaces of platforms as they document them, and a neutral table of ours.
 */
public final class CommentLayout {

  /** The neutral table of govsm. */
  public static final String NEUTRAL = "govsm.comments";

  private static final Pattern COMMA = Pattern.compile(", *");
  private static final String NEEDED = "!";
  private static final String NO_PLATFORM = "-";

  private final String id;
  private final Optional<String> platform;
  private final Map<String, List<String>> headings = new LinkedHashMap<>();
  private final List<String> needed = new ArrayList<>();

  private CommentLayout(String id, String platform) {
    this.id = id;
    this.platform = Optional.of(platform).filter(code -> !code.equals(NO_PLATFORM));
  }

  /** The shipped layouts, the neutral table first. */
  public static List<CommentLayout> all() {
    return Shipped.ALL;
  }

  /** The layout of an id; nothing where there is none. */
  public static Optional<CommentLayout> find(String id) {
    return all().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The layouts that a file with these headings can have. */
  static List<CommentLayout> fitting(List<String> row) {
    return all().stream().filter(one -> one.lacking(row).isEmpty()).toList();
  }

  /** The id, such as {@code youtube.comment-threads}. */
  public String id() {
    return id;
  }

  /** The code of the platform; nothing of the neutral table, which is of any. */
  public Optional<String> platform() {
    return platform;
  }

  /** The headings that must be there, each with its other names. */
  List<String> lacking(List<String> row) {
    return needed.stream()
        .filter(member -> column(member, row).isEmpty())
        .map(member -> headings.getOrDefault(member, List.of()).get(0))
        .toList();
  }

  /** The place of a member among the headings of a file. */
  Optional<Integer> column(String member, List<String> row) {
    return headings.getOrDefault(member, List.of()).stream()
        .map(row::indexOf)
        .filter(at -> at >= 0)
        .findFirst();
  }

  boolean isNeutral() {
    return id.equals(NEUTRAL);
  }

  private void add(String member, String names) {
    String name = member.replace(NEEDED, "");
    headings.put(name, COMMA.splitAsStream(names).toList());
    if (member.endsWith(NEEDED)) {
      needed.add(name);
    }
  }

  private static final class Shipped {

    static final List<CommentLayout> ALL = load();

    private static List<CommentLayout> load() {
      Map<String, CommentLayout> all = new LinkedHashMap<>();
      for (List<String> row : DataFile.rows(CommentLayout.class, "comments.txt")) {
        all.computeIfAbsent(row.get(0), id -> new CommentLayout(id, row.get(1)))
            .add(row.get(2), row.get(3));
      }
      return List.copyOf(all.values());
    }
  }
}
