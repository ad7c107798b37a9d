-- What a service case has beyond a lead; null for a lead.
alter table lead add column subject varchar(255);
alter table lead add column description varchar(10000);
alter table lead add column priority integer;
