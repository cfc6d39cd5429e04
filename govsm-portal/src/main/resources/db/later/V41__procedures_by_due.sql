-- My work lists open procedures by their due day, those without one last: the order of its query.
create index procurement_procedure_by_due on procurement_procedure
  (stage, (case when due is null then 1 else 0 end), due, moved, department, id);
