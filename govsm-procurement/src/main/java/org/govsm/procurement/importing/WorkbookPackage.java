package org.govsm.procurement.importing;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.govsm.core.text.Message;

/**
 * Package of a workbook (xlsx), checked before anything of it is read. Macros, links to other
 * files, encryption, other forms of workbooks, document type declarations, names that lead
 * elsewhere and parts that unfold too far are refused. What was checked is kept, and nothing else
 * of the archive is seen by anybody. All that are open at the same time hold at most an eighth of
 * the heap unpacked.
 */
final class WorkbookPackage implements Closeable {

  private static final int PACKED_BYTES = 32 * 1024 * 1024;
  private static final long UNPACKED_BYTES =
      Math.min(128L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 8);
  private static final int FREE_BYTES = 4 * 1024 * 1024;
  private static final int RATIO = 100;
  private static final int ENTRIES = 2_000;
  private static final int NAME_CHARS = 200;

  /** Each text that cells share is an object of its own, however short. */
  private static final long BYTES_OF_SHARED = 64;

  /** What all workbooks that are open have unpacked. */
  private static final AtomicLong OPEN = new AtomicLong();

  private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  private static final Pattern TEXT = Pattern.compile("(?i).*\\.(xml|rels|vml)");
  private static final Pattern MACROS =
      Pattern.compile("(?i).*(vbaproject\\.bin|vbadata\\.xml|/macrosheets/.*|/activex/.*)");
  private static final Pattern LINKS =
      Pattern.compile("(?i).*/(externallinks|querytables|embeddings)/.*|.*/connections\\.xml");

  private static final Pattern SHARED = Pattern.compile("<(?:\\w+:)?si\\b");
  private static final Pattern EXTERNAL =
      Pattern.compile("<Relationship\\b[^>]*TargetMode\\s*=\\s*[\"']External[\"'][^>]*>");
  private static final Pattern HYPERLINK =
      Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");
  private static final Pattern ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!(?i:utf-8|us-ascii)[\"'])");

  private final Map<String, byte[]> kept = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private final List<ZipEntry> read = new ArrayList<>();
  private final long packed;
  private long unpacked;
  private int entries;

  private WorkbookPackage(long packed) {
    this.packed = packed;
  }

  /** Whether a file begins as workbooks do, of whatever form. */
  static boolean isWorkbook(byte[] start) {
    return startsWith(start, ZIP) || startsWith(start, OLD);
  }

  private static boolean startsWith(byte[] start, byte[] mark) {
    boolean same = start.length >= mark.length;
    for (int i = 0; same && i < mark.length; i++) {
      same = start[i] == mark[i];
    }
    return same;
  }

  /**
   * Reads and checks a package.
   *
   * @param whole whether its directory must be whole, which former versions did not look at
   * @throws BrokenTableException if anything of it is refused
   */
  static WorkbookPackage open(InputStream file, boolean whole) throws IOException {
    byte[] bytes = file.readNBytes(PACKED_BYTES + 1);
    if (bytes.length > PACKED_BYTES) {
      throw tooLarge();
    } else if (startsWith(bytes, OLD)) {
      throw new BrokenTableException(
          Message.of(isEncrypted(bytes) ? "table.xlsx-encrypted" : "table.xls"));
    }
    WorkbookPackage all = new WorkbookPackage(bytes.length);
    boolean done = false;
    try {
      all.read(bytes);
      if (whole && !ZipDirectory.agrees(bytes, all.read)) {
        throw broken();
      }
      done = true;
    } finally {
      if (!done) {
        all.close();
      }
    }
    return all;
  }

  private void read(byte[] bytes) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entry(entry, zip);
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      boolean locked = e.getMessage() != null && e.getMessage().contains("encrypted");
      throw new BrokenTableException(
          Message.of(locked ? "table.xlsx-encrypted" : "table.xlsx-broken"));
    }
    form();
  }

  @Override
  public void close() {
    OPEN.addAndGet(-unpacked);
    unpacked = 0;
    kept.clear();
  }

  /** An encrypted workbook is kept in the old form of files, in a stream of this name. */
  private static boolean isEncrypted(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String name =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return text.contains(name);
  }

  private void entry(ZipEntry entry, ZipInputStream zip) throws IOException {
    String name = entry.getName();
    entries++;
    if (entries > ENTRIES) {
      throw tooLarge();
    } else if (!isPlain(name) || !names.add(name.toLowerCase(Locale.ROOT))) {
      throw broken();
    } else if (MACROS.matcher(name).matches()) {
      throw new BrokenTableException(Message.of("table.xlsx-macros"));
    } else if (LINKS.matcher(name).matches()) {
      throw new BrokenTableException(Message.of("table.xlsx-links"));
    }
    byte[] part = unpack(zip);
    read.add(entry);
    if (name.equals("mimetype")) {
      throw otherForm("ods");
    } else if (TEXT.matcher(name).matches()) {
      check(name, new String(part, StandardCharsets.UTF_8));
      kept.put(name, part);
    }
  }

  /** Names lead nowhere but into the package. */
  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.length() <= NAME_CHARS
        && !name.startsWith("/")
        && !name.contains("..")
        && name.chars().noneMatch(c -> c == '\\' || c == ':' || c < ' ' || c == 0x7F);
  }

  private byte[] unpack(InputStream zip) throws IOException {
    long room = Math.min(UNPACKED_BYTES, FREE_BYTES + RATIO * packed) - unpacked;
    byte[] part = zip.readNBytes((int) room + 1);
    unpacked += part.length;
    long open = OPEN.addAndGet(part.length);
    if (part.length > room) {
      throw tooLarge();
    } else if (open > UNPACKED_BYTES) {
      throw new WorkbooksBusyException();
    }
    return part;
  }

  private void check(String name, String text) {
    if (name.toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")
        && SHARED.matcher(text).results().limit(UNPACKED_BYTES / BYTES_OF_SHARED + 1).count()
            > UNPACKED_BYTES / BYTES_OF_SHARED) {
      throw tooLarge();
    } else if (text.indexOf('\0') >= 0 || ENCODING.matcher(text).find()) {
      throw broken();
    } else if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
      throw broken();
    } else if (name.endsWith(".rels")) {
      EXTERNAL
          .matcher(text)
          .results()
          .filter(link -> !HYPERLINK.matcher(link.group()).find())
          .findAny()
          .ifPresent(
              link -> {
                throw new BrokenTableException(Message.of("table.xlsx-links"));
              });
    } else if (name.equals("[Content_Types].xml") && text.contains("macroEnabled")) {
      throw new BrokenTableException(Message.of("table.xlsx-macros"));
    }
  }

  /** It must say of itself that it is a workbook of this form. */
  private void form() {
    String types = new String(part("[Content_Types].xml"), StandardCharsets.UTF_8);
    if (types.contains("ms-excel.sheet.binary")) {
      throw otherForm("xlsb");
    } else if (!types.contains("spreadsheetml")) {
      throw otherForm("zip");
    }
  }

  /** A part; empty where there is none. */
  byte[] part(String name) {
    return kept.getOrDefault(name, new byte[0]);
  }

  private static BrokenTableException tooLarge() {
    return new BrokenTableException(
        Message.of("table.xlsx-large").with("unpacked", UNPACKED_BYTES / (1024 * 1024)));
  }

  static BrokenTableException broken() {
    return new BrokenTableException(Message.of("table.xlsx-broken"));
  }

  private static BrokenTableException otherForm(String form) {
    return new BrokenTableException(Message.of("table.workbook").with("form", form));
  }
}
