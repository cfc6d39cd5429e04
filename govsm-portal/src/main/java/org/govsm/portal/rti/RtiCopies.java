package org.govsm.portal.rti;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.store.EvidenceFile;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FileSource;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Severed copies of uploaded files: an officer takes the exempt parts out of a file and uploads
 * what is left. The file itself stays as it was.
 */
record RtiCopies(RtiService service, RtiActs acts) {

  /** The act, which has a form beside each file. */
  static final String COPIED = "copied";

  /** The largest copy. */
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  /**
   * Copy as it was sent.
   *
   * @param name what it was called; may be empty
   */
  record Sent(FileSource file, long bytes, String name) {

    /** Nothing was sent. */
    static final Sent NONE = new Sent(InputStream::nullInputStream, 0, "");
  }

  /**
   * Keeps a copy in place of the one before.
   *
   * @param document the file of which it is the copy
   */
  StoredRti keep(Transaction tx, StoredRti found, String document, Sent copy, Caller by) {
    RtiRoles.ACTS.require(by, COPIED);
    by.requireDepartment(found.department());
    StoredRti one = service.held(tx, found.department(), found.id());
    Map<String, @Nullable Object> of = upload(one, document);
    acts.require(one, COPIED);
    if (copy.bytes() == 0) {
      throw ProblemException.of(Faults.at("/file", "rti.copy-none"));
    } else if (copy.bytes() > MOST_BYTES) {
      throw ProblemException.of(Faults.at("/file", "rti.copy-large"));
    }
    EvidenceFile kept = kept(tx, copy);
    String digest = StoredTree.text(of, "digest");
    if (kept.digest().equals(digest)) {
      throw ProblemException.of(Faults.at("/file", "rti.copy-same"));
    }
    Map<String, @Nullable Object> row = new LinkedHashMap<>(RtiUploads.file(tx, kept, copy.name()));
    row.put("digest", kept.digest());
    row.put(RtiUploads.BY, by.actor());
    ProblemException.unlessNone(new CopyCheck(tx, one).faults(of, row));
    Map<String, @Nullable Object> all = new LinkedHashMap<>(one.part(RtiUploads.COPIES));
    all.put(digest, row);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("on", service.today().toString());
    body.put("state", StoredRti.RECEIVED); // what was proposed was another copy, or none
    body.put("document", document);
    body.put("digest", kept.digest());
    body.put("set", Map.of(RtiUploads.COPIES, all));
    one.dueNow().ifPresent(day -> body.put("due", day.toString()));
    return new RtiRequests(tx).act(COPIED, one, body, service.now(), by.actor());
  }

  private static EvidenceFile kept(Transaction tx, Sent copy) {
    try (InputStream in = copy.file().open()) {
      return tx.evidence().keepUnlessKnown(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable Object> upload(StoredRti one, String document) {
    for (Map<String, @Nullable Object> each : RtiCase.documents(one)) {
      if (document.equals(each.get("id")) && RtiUploads.isOne(each)) {
        return each;
      }
    }
    throw ProblemException.notFound("rti.no-file", document);
  }
}
