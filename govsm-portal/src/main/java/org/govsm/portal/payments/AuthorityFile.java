package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Faults;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.treasury.FileProfile;
import org.govsm.procurement.treasury.FileProfile.Content;
import org.govsm.procurement.treasury.TreasuryFile;

/**
 * File of the sanctions or bills of a batch for its paying authority: without accounts, and the
 * same whenever it is made.
 *
 * @param content what it tells
 * @param file the file; nothing where an order lacks what the profile needs
 * @param faults what is lacking
 */
public record AuthorityFile(Content content, Optional<TreasuryFile> file, List<InputFault> faults) {

  /** What such files tell: neither has an account. */
  static final List<Content> CONTENTS = List.of(Content.SANCTIONS, Content.BILLS);

  static AuthorityFile of(FileProfile profile, Content content, PaymentBatch batch) {
    return TreasuryFile.of(profile, content, batch)
        .fold(
            file -> new AuthorityFile(content, Optional.of(file), List.of()),
            faults -> new AuthorityFile(content, Optional.empty(), withWay(faults)));
  }

  /** What is lacking, and where it is entered: orders keep what was stated before. */
  private static List<InputFault> withWay(List<InputFault> faults) {
    return Stream.concat(faults.stream(), Stream.of(Faults.at("/orders", "payments.file-office")))
        .toList();
  }

  /** The last part of its address. */
  public String path() {
    return content == Content.SANCTIONS ? "sanctions" : "bills";
  }

  /** The SHA-256 of its bytes. */
  public String digest() {
    return CanonicalForm.digest(file.orElseThrow().bytes());
  }

  /** What is lacking, each once. */
  public List<Message> lacking() {
    return faults.stream().map(InputFault::text).distinct().toList();
  }

  /** Its name, digest and control totals. */
  Map<String, Object> told() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("content", content.name());
    file.ifPresent(
        made -> {
          tree.put("name", made.name());
          tree.put("digest", digest());
          tree.put(
              "control",
              Map.of(
                  "count",
                  BigDecimal.valueOf(made.rows()),
                  "sum",
                  made.sum().toString(),
                  "hash",
                  made.hash()));
        });
    return tree;
  }

  /** The same, with what is lacking in words. */
  Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = told();
    if (!faults.isEmpty()) {
      tree.put("lacking", lacking().stream().map(words::say).toList());
    }
    return tree;
  }
}
