package org.govsm.portal.rti;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Files of a request: its packet as it went out, and a document of its case as it was gathered. */
final class RtiFiles {

  private RtiFiles() {}

  /** The packet. */
  static Response packet(Transaction tx, StoredRti one) {
    String digest =
        Optional.ofNullable(one.part("decided").get("zip"))
            .map(String::valueOf)
            .orElseThrow(() -> ProblemException.notFound(Message.of("rti.no-packet")));
    return Response.ok(RtiCase.file(tx, digest), "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + one.id() + ".zip\"")
        .build();
  }

  /** A document, without what was severed from it; an uploaded file is saved as it is. */
  static Response document(Store store, Transaction tx, StoredRti one, String name) {
    Map<String, @Nullable Object> document = find(one, name);
    String digest = StoredTree.text(document, "digest");
    return RtiUploads.isOne(document)
        ? saved(store, digest, name)
        : Response.ok(RtiCase.file(tx, digest), "text/plain;charset=utf-8").build();
  }

  /** The severed copy of an uploaded file. */
  static Response copy(Store store, StoredRti one, String name) {
    Map<String, @Nullable Object> document = find(one, name);
    Map<String, @Nullable Object> copy =
        RtiUploads.copy(one, document)
            .orElseThrow(() -> ProblemException.notFound("rti.copy-missing", name));
    return saved(store, StoredTree.text(copy, "digest"), RtiUploads.copyName(document, copy));
  }

  private static long copy(Transaction tx, String digest, OutputStream out) {
    try (InputStream in = tx.evidence().open(digest)) {
      return in.transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document of a case by its name. */
  static Map<String, @Nullable Object> find(StoredRti one, String name) {
    return RtiCase.documents(one).stream()
        .filter(each -> name.equals(each.get("id")))
        .findFirst()
        .orElseThrow(() -> ProblemException.notFound(Message.of("rti.unknown").with("name", name)));
  }

  /** Anybody may have written it: the browser never shows it. */
  private static Response saved(Store store, String digest, String name) {
    StreamingOutput bytes = out -> store.read(tx -> copy(tx, digest, out));
    return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
