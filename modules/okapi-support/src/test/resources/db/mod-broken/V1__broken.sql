CREATE TABLE half (id int);
CREATE TABLE secret_internals OF no_such_type;
