package org.govsm.portal.rti;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.Imports;
import org.govsm.portal.contracts.RecordedImport;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.FileKind;
import org.govsm.procurement.importing.FileContext;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.measurement.Withdrawals;
import org.govsm.procurement.rti.CaseDocument;
import org.govsm.procurement.rti.UploadedFile;
import org.jspecify.annotations.Nullable;

/**
 * Uploaded files of a case: those that were handed in for its contracts, each with the copy that an
 * officer severed of it. A hash that a record names tells of no other file of the portal: anybody
 * may write it into a record.
 */
final class RtiUploads {

  /** The part of a request with the severed copies, by the hash of their file. */
  static final String COPIES = "copies";

  /** Who uploaded a copy. */
  static final String BY = "by";

  static final String UPLOADED = "uploaded";

  private RtiUploads() {}

  /**
   * A file that was handed in.
   *
   * @param kind {@code file}, or {@code proof} for what shows a count
   * @param of the contract and the number of the import
   * @param withdrawal where it was withdrawn
   */
  record UploadedPaper(
      String kind, String of, String name, EvidenceFile file, Optional<Withdrawal> withdrawal) {}

  /** What was handed in for a contract, in order. */
  static List<UploadedPaper> of(Transaction tx, String contract, CertificateService certificates) {
    List<UploadedPaper> all = new ArrayList<>();
    Withdrawals withdrawals = certificates.withdrawals(tx, contract);
    for (RecordedImport one : new Imports(tx).of(contract)) {
      String of = contract + "/" + one.number();
      Optional<Withdrawal> gone = withdrawals.find(one.number());
      all.add(new UploadedPaper("file", of, one.name().orElse(""), one.file(), gone));
      Optional.ofNullable(one.context().get(FileContext.EVIDENCE))
          .flatMap(digest -> tx.evidence().find(String.valueOf(digest)))
          .ifPresent(file -> all.add(new UploadedPaper("proof", of, "", file, gone)));
    }
    return all;
  }

  /** A file as a document of the case. */
  static Map<String, Object> document(Transaction tx, DocumentNumbers numbers, UploadedPaper one) {
    Map<String, Object> file = file(tx, one.file(), one.name());
    int number = numbers.of(one.kind(), one.of(), one.file().digest());
    String id = number + "-" + one.kind() + "." + file.get("ending");
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", id);
    document.put("kind", one.kind());
    document.put("of", one.of());
    document.put("name", one.name().isEmpty() ? id : one.name());
    document.put("digest", one.file().digest());
    document.put(UPLOADED, file);
    document.put("reasons", List.of());
    one.withdrawal().ifPresent(gone -> RtiStanding.keep(document, gone));
    return document;
  }

  /**
   * Size and kind of a file.
   *
   * @param name what it was called; may be empty
   */
  static Map<String, Object> file(Transaction tx, EvidenceFile file, String name) {
    FileKind kind = FileKind.of(head(tx, file.digest()), name);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("bytes", BigDecimal.valueOf(file.bytes()));
    tree.put("mediaType", kind.mediaType());
    tree.put("ending", kind.ending());
    return tree;
  }

  private static byte[] head(Transaction tx, String digest) {
    try (InputStream in = tx.evidence().open(digest)) {
      return in.readNBytes(FileKind.HEAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a document of a case is an uploaded file. */
  static boolean isOne(Map<String, @Nullable Object> document) {
    return document.get(UPLOADED) instanceof Map<?, ?>;
  }

  /** Size and kind of the file that a document is. */
  static Map<String, @Nullable Object> uploaded(Map<String, @Nullable Object> document) {
    return StoredTree.tree(document, UPLOADED);
  }

  /** The severed copy of a document: its digest, size and kind. */
  static Optional<Map<String, @Nullable Object>> copy(
      StoredRti request, Map<String, @Nullable Object> document) {
    Map<String, @Nullable Object> copies = request.part(COPIES);
    String digest = StoredTree.text(document, "digest");
    return isOne(document) && copies.get(digest) instanceof Map<?, ?>
        ? Optional.of(StoredTree.tree(copies, digest))
        : Optional.empty();
  }

  /** The hashes of the copies that are given, by their documents: what the officer decided on. */
  static Map<String, String> copiesGiven(StoredRti request, Map<String, ?> rows) {
    Map<String, String> given = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> one : RtiCase.documents(request)) {
      String id = StoredTree.text(one, "id");
      if (rows.get(id) instanceof Map<?, ?> row && "PART".equals(row.get("what"))) {
        copy(request, one).ifPresent(copy -> given.put(id, StoredTree.text(copy, "digest")));
      }
    }
    return given;
  }

  /** The documents of which a copy is given that an officer uploaded. */
  static List<String> copiedBy(StoredRti request, Map<String, ?> rows, String officer) {
    List<String> own = new ArrayList<>();
    for (Map<String, @Nullable Object> one : RtiCase.documents(request)) {
      String id = StoredTree.text(one, "id");
      if (rows.get(id) instanceof Map<?, ?> row
          && "PART".equals(row.get("what"))
          && copy(request, one).filter(copy -> officer.equals(copy.get(BY))).isPresent()) {
        own.add(id);
      }
    }
    return own;
  }

  /** The name of the copy within the packet, beside that of its file. */
  static String copyName(
      Map<String, @Nullable Object> document, Map<String, @Nullable Object> copy) {
    String id = StoredTree.text(document, "id");
    return id.substring(0, id.lastIndexOf('.')) + "-copy." + StoredTree.text(copy, "ending");
  }

  /** How many bytes of a file leave by a decision, none of a record. */
  static long leaving(
      StoredRti request, Map<String, @Nullable Object> document, Map<?, ?> decided) {
    if (!isOne(document)) {
      return 0;
    }
    return switch (String.valueOf(decided.get("what"))) {
      case "GIVEN" -> StoredTree.number(uploaded(document), "bytes");
      case "PART" -> copy(request, document).map(one -> StoredTree.number(one, "bytes")).orElse(0L);
      default -> 0;
    };
  }

  /** The document of the packet; its bytes are read where they leave. */
  static CaseDocument document(
      Transaction tx, StoredRti request, Map<String, @Nullable Object> document, String title) {
    Map<String, @Nullable Object> file = uploaded(document);
    CaseDocument made =
        CaseDocument.uploaded(
            StoredTree.text(document, "id"),
            title,
            StoredTree.text(file, "mediaType"),
            kept(tx, StoredTree.text(document, "digest"), file));
    return copy(request, document)
        .map(
            one ->
                made.copied(
                    copyName(document, one),
                    StoredTree.text(one, "mediaType"),
                    kept(tx, StoredTree.text(one, "digest"), one)))
        .orElse(made);
  }

  private static UploadedFile kept(
      Transaction tx, String digest, Map<String, @Nullable Object> file) {
    return new UploadedFile(
        digest, StoredTree.number(file, "bytes"), () -> RtiCase.file(tx, digest));
  }
}
