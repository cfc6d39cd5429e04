-- Corrections are few among many acts: those of closed queries are given as a task.
create index desk_query_act_kind on desk_query_act (kind, department, query);
