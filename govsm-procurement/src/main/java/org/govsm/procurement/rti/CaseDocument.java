package org.govsm.procurement.rti;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.record.PersonalNumbers;
import org.govsm.procurement.record.WithheldReason;

/** Document of a case, with what may be withheld of it and why. It never changes. */
public final class CaseDocument {

  private static final List<String> TEXTS =
      List.of("text/", "application/json", "application/xml", "application/csv");

  private static final Set<String> PLAIN =
      Set.of("text/plain", "text/csv", "text/plain;charset=utf-8", "text/csv;charset=utf-8");

  /** An uploaded text that is longer is for people to read. */
  private static final int LONGEST_TEXT = 1024 * 1024;

  private final String id;
  private final String title;
  private final String mediaType;
  private final byte[] bytes;
  private final Optional<String> thirdParty;
  private final Optional<byte[]> severed;
  private final List<WithheldReason> reasons;
  private final boolean published;
  private final Optional<UploadedFile> file;
  private final Optional<SeveredCopy> copy;
  private final List<String> since;

  private CaseDocument(
      CaseDocument from,
      Optional<String> thirdParty,
      Optional<byte[]> severed,
      List<WithheldReason> reasons,
      boolean published) {
    this(
        from.id,
        from.title,
        from.mediaType,
        from.bytes,
        thirdParty,
        severed,
        reasons,
        published,
        from.file,
        from.copy,
        from.since);
  }

  private CaseDocument(
      String id,
      String title,
      String mediaType,
      byte[] bytes,
      Optional<String> thirdParty,
      Optional<byte[]> severed,
      List<WithheldReason> reasons,
      boolean published,
      Optional<UploadedFile> file,
      Optional<SeveredCopy> copy,
      List<String> since) {
    this.id = requireNonNull(id, "id");
    this.title = requireNonNull(title, "title");
    this.mediaType = requireNonNull(mediaType, "mediaType");
    this.bytes = bytes.clone();
    this.thirdParty = thirdParty;
    this.severed = severed;
    this.reasons = List.copyOf(reasons);
    this.published = published;
    this.file = file;
    this.copy = copy;
    this.since = List.copyOf(since);
  }

  /**
   * A document.
   *
   * @param id the name of the file, of letters, digits, points and hyphens
   * @param title what it is, as the index says it
   * @param mediaType such as {@code application/pdf}
   */
  public static CaseDocument of(String id, String title, String mediaType, byte[] bytes) {
    return of(id, title, mediaType, bytes, Optional.empty());
  }

  private static CaseDocument of(
      String id, String title, String mediaType, byte[] bytes, Optional<UploadedFile> file) {
    return new CaseDocument(
        id,
        title,
        mediaType,
        bytes,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        file,
        Optional.empty(),
        List.of());
  }

  /**
   * A document that is an uploaded file: it is given whole, in a copy that an officer made, or not
   * at all, and never without a decision.
   *
   * @param id the name of the file, of letters, digits, points and hyphens
   * @param title what it is, as the index says it
   * @param mediaType such as {@code application/pdf}
   */
  public static CaseDocument uploaded(
      String id, String title, String mediaType, UploadedFile file) {
    return of(id, title, mediaType, new byte[0], Optional.of(file));
  }

  /**
   * The same uploaded file, with a copy from which an officer severed the exempt parts.
   *
   * @param name the name of the copy
   * @param kind its media type, which need not be that of the file
   * @throws IllegalStateException if the document is no uploaded file
   */
  public CaseDocument copied(String name, String kind, UploadedFile severedFile) {
    if (file.isEmpty()) {
      throw new IllegalStateException("only an uploaded file has such a copy");
    }
    return new CaseDocument(
        id,
        title,
        mediaType,
        bytes,
        thirdParty,
        severed,
        reasons,
        published,
        file,
        Optional.of(new SeveredCopy(name, kind, severedFile)),
        since);
  }

  /**
   * The same, with what became of it since, which the index says.
   *
   * @param sentences such as that it was withdrawn, on which day and why, or what replaced it
   */
  public CaseDocument since(List<String> sentences) {
    return new CaseDocument(
        id,
        title,
        mediaType,
        bytes,
        thirdParty,
        severed,
        reasons,
        published,
        file,
        copy,
        sentences);
  }

  /** The same, published already: it is given without a further question. */
  public CaseDocument published() {
    return new CaseDocument(this, thirdParty, severed, reasons, true);
  }

  /**
   * The same, handed in by a third party who treats it as confidential.
   *
   * @param who the name
   */
  public CaseDocument confidentialOf(String who) {
    return new CaseDocument(this, Optional.of(who), severed, reasons, published);
  }

  /** The same, with a reason for which it may be withheld. */
  public CaseDocument withheld(WithheldReason reason) {
    List<WithheldReason> more = new ArrayList<>(reasons);
    more.add(reason);
    return new CaseDocument(this, thirdParty, severed, more, published);
  }

  /**
   * The same, with a copy from which the exempt parts were severed.
   *
   * @param copy in the same media type
   */
  public CaseDocument severed(byte[] copy, WithheldReason reason) {
    return new CaseDocument(
        withheld(reason),
        thirdParty,
        Optional.of(copy.clone()),
        withheld(reason).reasons,
        published);
  }

  /** The name of the file. */
  public String id() {
    return id;
  }

  /** What it is. */
  public String title() {
    return title;
  }

  String mediaType() {
    return mediaType;
  }

  /** Its bytes; the caller's own copy. */
  public byte[] content() {
    return file.map(UploadedFile::read).orElseGet(bytes::clone);
  }

  /** The uploaded file that it is; nothing where it is a text of a record, or given in memory. */
  Optional<UploadedFile> file() {
    return file;
  }

  Optional<SeveredCopy> copy() {
    return copy;
  }

  List<String> since() {
    return since;
  }

  /** What leaves of it where it is given in part: its copy, if it is an uploaded file. */
  CaseDocument leaving() {
    return copy.map(one -> uploaded(id, title, one.mediaType(), one.file())).orElse(this);
  }

  /** Whether there is a copy from which parts were severed. */
  boolean hasCopy() {
    return severed.isPresent() || copy.isPresent();
  }

  Optional<String> thirdParty() {
    return thirdParty;
  }

  Optional<byte[]> severed() {
    return severed.map(byte[]::clone);
  }

  boolean isPublished() {
    return published;
  }

  /** The hash of the whole document: {@code sha256:} and 64 hexadecimal digits. */
  public String digest() {
    return file.map(UploadedFile::digest).orElseGet(() -> CanonicalForm.digest(bytes));
  }

  /**
   * Why it may be withheld; a number of a person that is found in its text is a reason too. A
   * person looks through what was uploaded.
   */
  public List<WithheldReason> reasons() {
    boolean found = file.isEmpty() && text().filter(PersonalNumbers::isIn).isPresent();
    if (!found || reasons.contains(WithheldReason.NUMBER_IN_TEXT) || severed.isPresent()) {
      return reasons;
    }
    List<WithheldReason> more = new ArrayList<>(reasons);
    more.add(WithheldReason.NUMBER_IN_TEXT);
    return more;
  }

  /** Whether the copy still has a number of a person, which it should not. */
  boolean isCopyUnclean() {
    return severed.flatMap(this::text).filter(PersonalNumbers::isIn).isPresent();
  }

  /** Whether it is plain text in UTF-8: in other forms a number may stand that no machine sees. */
  boolean isPlainText() {
    String kind = mediaType.toLowerCase(Locale.ROOT).replace(" ", "");
    return PLAIN.contains(kind) && text(bytes).isPresent();
  }

  /** Whether a person reads it before it is given: it has figures or signs of doubt. */
  boolean isDoubtful() {
    return text().filter(PersonalNumbers::isDoubtful).isPresent();
  }

  /** Its text, where it is one that a machine reads. */
  Optional<String> text() {
    boolean large = file.filter(one -> one.bytes() > LONGEST_TEXT).isPresent();
    return large || !isText() ? Optional.empty() : text(content());
  }

  private boolean isText() {
    return TEXTS.stream().anyMatch(mediaType::startsWith);
  }

  private Optional<String> text(byte[] of) {
    if (!isText()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(of)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The name of the file. */
  @Override
  public String toString() {
    return id;
  }
}
