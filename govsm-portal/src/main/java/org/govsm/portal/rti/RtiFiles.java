package org.govsm.portal.rti;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;

/** Files of a request: its packet as it went out, and a document of its case as it was gathered. */
final class RtiFiles {

  private RtiFiles() {}

  /** The packet. */
  static Response packet(Transaction tx, StoredRti one) {
    String digest =
        Optional.ofNullable(one.part("decided").get("zip"))
            .map(String::valueOf)
            .orElseThrow(() -> ProblemException.notFound(Message.of("rti.no-packet")));
    return Response.ok(read(tx, digest), "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + one.id() + ".zip\"")
        .build();
  }

  /** A document, without what was severed from it. */
  static Response document(Transaction tx, StoredRti one, String name) {
    String digest =
        RtiCase.documents(one).stream()
            .filter(each -> name.equals(each.get("id")))
            .map(each -> StoredTree.text(each, "digest"))
            .findFirst()
            .orElseThrow(
                () -> ProblemException.notFound(Message.of("rti.unknown").with("name", name)));
    return Response.ok(read(tx, digest), "text/plain;charset=utf-8").build();
  }

  private static byte[] read(Transaction tx, String digest) {
    try (InputStream in = tx.evidence().open(digest)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
