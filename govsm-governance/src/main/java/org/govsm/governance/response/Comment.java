package org.govsm.governance.response;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.post.ContentScan;
import org.govsm.governance.post.PostFlag;

/**
 * Comment of a member of the public, as a file of a platform has it. It is personal data: whoever
 * keeps it keeps its words apart from the record, so that they can be erased.
 */
public final class Comment {

  private final long line;
  private final String id;
  private final String text;
  private final IndianMoment at;
  private final String author;
  private final String post;
  private final String link;

  Comment(
      long line, String id, String text, IndianMoment at, String author, String post, String link) {
    this.line = line;
    this.id = id;
    this.text = text;
    this.at = at;
    this.author = author;
    this.post = post;
    this.link = link;
  }

  /** The line of the file on which it begins. */
  public long line() {
    return line;
  }

  /** The id that the platform gave it: one comment has one, in every file. */
  public String id() {
    return id;
  }

  /** What the person wrote. */
  public String text() {
    return text;
  }

  /** When it was written, in Indian time. */
  public OffsetDateTime at() {
    return at.at();
  }

  /** The handle or the name under which it was written; nothing where the file has none. */
  public Optional<String> author() {
    return Optional.of(author).filter(said -> !said.isEmpty());
  }

  /** The id of the post that it is on; nothing where the file has none. */
  public Optional<String> post() {
    return Optional.of(post).filter(said -> !said.isEmpty());
  }

  /** Where it can be read; nothing where the file has no link. */
  public Optional<String> link() {
    return Optional.of(link).filter(said -> !said.isEmpty());
  }

  /** The kinds of personal data in its text, as {@link PostFlag} names them; never what it is. */
  public List<String> personal() {
    return ContentScan.of(text, "", List.of()).stream()
        .map(PostFlag::kind)
        .filter(PostFlag::isPersonal)
        .distinct()
        .toList();
  }

  boolean isSame(Comment other) {
    return text.equals(other.text) && at.equals(other.at) && author.equals(other.author);
  }
}
