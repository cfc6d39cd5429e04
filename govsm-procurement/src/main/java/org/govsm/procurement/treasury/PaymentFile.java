package org.govsm.procurement.treasury;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.Worded;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.govsm.procurement.treasury.FileProfile.Content;
import org.jspecify.annotations.Nullable;

/**
 * File of payment orders for a bank or a paying authority, with its control totals: those that
 * stand in a file for an authority, and those of the batch for a bank. A file of payments holds
 * accounts: keep it where accounts may be kept. What stands for it in a sentence has none.
 */
public final class PaymentFile implements Worded {

  private final String format;
  private final Content content;
  private final String name;
  private final String mediaType;
  private final FileControl control;
  private final PaymentBatch batch;
  private final byte[] bytes;

  PaymentFile(PaymentBatch batch, byte[] message) {
    format = PaymentOrderRequest.MESSAGE;
    content = Content.PAYMENTS;
    name = "pain001-" + batch.id().replace('/', '-') + ".xml";
    mediaType = "application/xml";
    control =
        new FileControl(batch.control().count(), batch.control().sum(), batch.control().hash());
    this.batch = batch;
    bytes = message.clone();
  }

  PaymentFile(PaymentBatch batch, String format, Content content, TreasuryFile file) {
    this.format = format;
    this.content = content;
    name = file.name();
    mediaType = file.name().endsWith(".xml") ? "application/xml" : "text/csv";
    control = file.control();
    this.batch = batch;
    bytes = file.bytes();
  }

  /** ISO20022, or the code of the profile by which it was written. */
  public String format() {
    return format;
  }

  /** A name for the file. */
  public String name() {
    return name;
  }

  /** How many sanctions, bills or payments it has. */
  public int rows() {
    return control.count();
  }

  /** What they come to. */
  public Money sum() {
    return control.sum();
  }

  /** The bytes: those of the same batch are always the same. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many rows it has and what they come to; no account. */
  @Override
  public Message said() {
    return Message.of("treasury.file.made")
        .with("name", name)
        .with("rows", rows())
        .with("sum", sum())
        .with("count", batch.control().count());
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return new LinkedHashMap<>(toPlain());
  }

  /** The published tree form, with the bytes in Base64. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("format", format);
    tree.put("content", content.name());
    tree.put("name", name);
    tree.put("mediaType", mediaType);
    tree.put("rows", BigDecimal.valueOf(rows()));
    tree.put("sum", sum().toString());
    Map<String, Object> totals = new LinkedHashMap<>();
    totals.put("count", BigDecimal.valueOf(control.count()));
    totals.put("sum", control.sum().toString());
    totals.put("hash", control.hash());
    tree.put("control", totals);
    tree.put("batchDigest", batch.digest());
    tree.put("fileDigest", batch.digestOf(bytes));
    tree.put("base64", Base64.getEncoder().encodeToString(bytes));
    return tree;
  }

  /** Its name, how many rows it has, and their sum; no account. */
  @Override
  public String toString() {
    return name + " " + rows() + " " + sum();
  }
}
