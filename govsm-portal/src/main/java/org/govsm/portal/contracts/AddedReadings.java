package org.govsm.portal.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.procurement.importing.UnreadFiles;
import org.govsm.procurement.measurement.Reading;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** Added readings: what one file of a contract gave and another did not, from the store. */
record AddedReadings(Handle handle, String contract) implements UnreadFiles.Added {

  @Override
  public long unmatched(int one, int other) {
    return handle
        .createQuery(
            "select count(*) from reading a where a.contract = :contract"
                + " and a.import_no = :one and not exists (select 1 from reading b"
                + " where b.contract = a.contract and b.import_no = :other"
                + " and b.platform = a.platform and b.metric = a.metric"
                + " and b.subject = a.subject"
                + " and (a.published_at is not null or a.from_at = b.from_at))")
        .bind("contract", contract)
        .bind("one", one)
        .bind("other", other)
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<Reading> added(int one, int other, boolean timed, Set<Integer> without) {
    RowMapper<Reading> mapper =
        new ReadingMapper(ReadingMapper.sources(handle, contract), Integer.MAX_VALUE);
    return handle
        .createQuery(
            "select b.* from reading b where b.contract = :contract and b.import_no > :one"
                + " and b.import_no <= :other"
                + ReadingSpan.but("b.import_no", without)
                + " and not exists (select 1 from reading a"
                + " where a.contract = b.contract and a.import_no = :one"
                + " and a.platform = b.platform and a.metric = b.metric"
                + " and a.subject = b.subject"
                + " and (b.published_at is not null and not :timed"
                + " or a.from_at = b.from_at and a.retrieved_at = b.retrieved_at))"
                + " order by b.id")
        .bind("contract", contract)
        .bind("timed", timed)
        .bind("one", one)
        .bind("other", other)
        .map(mapper)
        .list();
  }

  @Override
  public List<Reading> posts(int file, Set<Integer> without) {
    Map<String, Reading> posts = new LinkedHashMap<>();
    handle
        .createQuery(
            "select a.* from reading a where a.contract = :contract and a.import_no = :file"
                + " and not (a.published_at is null) and (a.platform, a.subject) not in ("
                + "select b.platform, b.subject from reading b where b.contract = :contract"
                + " and not (b.published_at is null)"
                + ReadingSpan.but("b.import_no", without)
                + ") order by a.id")
        .bind("contract", contract)
        .bind("file", file)
        .map(new ReadingMapper(ReadingMapper.sources(handle, contract), Integer.MAX_VALUE))
        .forEach(one -> posts.putIfAbsent(one.platform() + "/" + one.subject(), one));
    return List.copyOf(posts.values());
  }
}
