package org.govsm.portal.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/**
 * Tables whose rows are made by events and by nothing else: with their keys, their columns, and in
 * whose chain the events are. Each row says besides which event made it.
 */
@SuppressWarnings("ImmutableEnumChecker") // its collections cannot be changed
enum StateTable {
  CONTRACT("contract", Chain.DEPARTMENT, false, "id text, department text, version number", 1),
  CONTRACT_VERSION(
      "contract_version",
      Chain.CONTRACT,
      true,
      "contract text, version number, terms bytes, digest text, made_at instant",
      2),
  READING_IMPORT(
      "reading_import",
      Chain.CONTRACT,
      true,
      "contract text, import_no number, digest text, byte_count number, format text, context bytes,"
          + " accepted number, duplicates number, quarantined number, imported_at instant, notes"
          + " bytes",
      2),
  CERTIFICATE(
      "certificate",
      Chain.CONTRACT,
      true,
      "contract text, period text, certificate_no number, as_of day, issued_at instant, digest"
          + " text",
      3),
  ACCOUNT(
      "account",
      Chain.DEPARTMENT,
      false,
      "department text, id text, version number, state text, last_step bytes",
      2),
  ACCOUNT_VERSION(
      "account_version",
      Chain.DEPARTMENT,
      true,
      "department text, account text, version number, facts bytes, digest text, made_at instant",
      3),
  ACCOUNT_SIGNATURE(
      "account_signature",
      Chain.DEPARTMENT,
      false,
      "department text, account text, step text, person text, content bytes, signed_at instant",
      4),
  CUSTODY_ENTRY(
      "custody_entry",
      Chain.DEPARTMENT,
      true,
      "department text, entry_no number, content bytes",
      2),
  CUSTODY_REQUEST(
      "custody_request",
      Chain.DEPARTMENT,
      false,
      "department text, id text, content bytes, asked_at instant",
      2),
  FACTS_VERSION(
      "facts_version",
      Chain.DEPARTMENT,
      true,
      "department text, version number, digest text, recorded_at instant, recorded_by text",
      2),
  ATTESTATION(
      "attestation",
      Chain.DEPARTMENT,
      true,
      "department text, attestation_no number, tree bytes, signed_at instant, signed_by text",
      2),
  ASSESSMENT(
      "assessment",
      Chain.DEPARTMENT,
      true,
      "department text, assessment_no number, profile text, profile_digest text, facts_digest text,"
          + " report_digest text, as_of instant, standing text, counts bytes, ran_at instant,"
          + " ran_by text",
      2),
  PURCHASE(
      "purchase",
      Chain.DEPARTMENT,
      false,
      "department text, id text, need text, version number, state text",
      2),
  PURCHASE_VERSION(
      "purchase_version",
      Chain.DEPARTMENT,
      true,
      "department text, purchase text, version number, content bytes, decision bytes, digest text,"
          + " made_at instant",
      3),
  PACK_EDITION(
      "pack_edition",
      Chain.PACKS,
      false,
      "pack text, edition_no number, edition day, digest text, file_digest text, version number,"
          + " state text, from_day day",
      2),
  PACK_STEP(
      "pack_step",
      Chain.PACKS,
      true,
      "pack text, edition_no number, step_no number, step text, person text, reason text, taken_at"
          + " instant",
      3),
  PORTAL_USER(
      "portal_user", Chain.USERS, false, "id text, kind text, state text, made_at instant", 1),
  PORTAL_USER_ROLE("portal_user_role", Chain.USERS, false, "user_id text, role text", 2),
  PORTAL_USER_UNIT("portal_user_unit", Chain.USERS, false, "user_id text, unit text", 2),
  SECOND_FACTOR(
      "second_factor", Chain.USERS, false, "user_id text, factor text, made_at instant", 1);

  /** In whose chain the events of a table are: a condition with the chain as {@code :d}. */
  private enum Chain {
    DEPARTMENT("department = :d"),
    CONTRACT(
        "(contract in (select id from contract where department = :d) or cast(:d as varchar(64)) ="
            + " '"
            + StateScope.NOBODY
            + "' and contract not in (select id from contract))"),
    PACKS("cast(:d as varchar(64)) = '" + PackEditions.CHAIN + "'"),
    USERS("cast(:d as varchar(64)) = '" + Users.CHAIN + "'");

    private final String condition;

    Chain(String condition) {
      this.condition = condition;
    }
  }

  /** How a column is written and read. */
  private enum Type {
    TEXT,
    NUMBER,
    BYTES,
    INSTANT,
    DAY
  }

  private final String table;
  private final Chain chain;
  private final boolean lasting;
  private final Map<String, Type> types;
  private final List<String> key;

  StateTable(String table, Chain chain, boolean lasting, String columns, int keys) {
    this.table = table;
    this.chain = chain;
    this.lasting = lasting;
    this.types = types(columns);
    this.key = columns().subList(0, keys);
  }

  private static Map<String, Type> types(String columns) {
    Map<String, Type> types = new LinkedHashMap<>();
    for (String column : columns.split(", ", -1)) {
      String[] words = column.split(" ", -1);
      types.put(words[0], Type.valueOf(words[1].toUpperCase(Locale.ROOT)));
    }
    return Collections.unmodifiableMap(types);
  }

  String table() {
    return table;
  }

  /** Its rows that events of the chain {@code :d} made. */
  String ofChain() {
    return chain.condition;
  }

  /** The chains that its rows say they are of, as a query. */
  String chains() {
    return switch (chain) {
      case DEPARTMENT -> "select department from " + table;
      case CONTRACT ->
          "select '"
              + StateScope.NOBODY
              + "' from "
              + table
              + " where contract not in (select id from contract)";
      case PACKS -> "select '" + PackEditions.CHAIN + "' from " + table;
      case USERS -> "select '" + Users.CHAIN + "' from " + table;
    };
  }

  /** Whether no later event changes a row or takes it away. */
  boolean isLasting() {
    return lasting;
  }

  /** Columns that find one row. */
  List<String> key() {
    return key;
  }

  List<String> columns() {
    return List.copyOf(types.keySet());
  }

  /** How a value of a column is bound. */
  Argument bound(String column, @Nullable Object given) {
    Type type = type(column);
    return (index, statement, context) -> {
      if (given == null) {
        statement.setObject(index, null);
      } else if (type == Type.INSTANT) {
        Sql.setInstant(statement, index, (Instant) given);
      } else if (type == Type.DAY) {
        Sql.day((LocalDate) given).apply(index, statement, context);
      } else if (type == Type.BYTES) {
        statement.setBytes(index, (byte[]) given);
      } else {
        statement.setObject(index, given);
      }
    };
  }

  /** A row as an event would make it. */
  Map<String, @Nullable Object> read(ResultSet row) throws SQLException {
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    for (String column : types.keySet()) {
      columns.put(column, read(row, column));
    }
    return columns;
  }

  private @Nullable Object read(ResultSet row, String column) throws SQLException {
    return switch (type(column)) {
      case TEXT -> row.getString(column);
      case NUMBER -> row.getLong(column);
      case BYTES -> row.getBytes(column);
      case INSTANT -> Sql.maybeInstant(row, column).orElse(null);
      case DAY -> Sql.maybeDay(row, column).orElse(null);
    };
  }

  private Type type(String column) {
    Type type = types.get(column);
    if (type == null) {
      throw new IllegalArgumentException(table + " has no column " + column);
    }
    return type;
  }

  /** A value as text, for people. */
  static String text(@Nullable Object given) {
    return given instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : String.valueOf(given);
  }

  /** Whether two rows say the same. */
  static boolean same(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other) {
    return one.keySet().equals(other.keySet())
        && one.entrySet().stream().allMatch(e -> equal(e.getValue(), other.get(e.getKey())));
  }

  private static boolean equal(@Nullable Object one, @Nullable Object other) {
    return one instanceof byte[] bytes && other instanceof byte[] others
        ? Arrays.equals(bytes, others)
        : Objects.equals(one, other);
  }
}
