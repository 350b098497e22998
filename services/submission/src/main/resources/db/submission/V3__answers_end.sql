-- Answers are kept for retries, and retries come soon: old ones are found by their time, which is the wall's.
create index answered_request_by_time on answered_request (at);
